package dev.idd.app.pattern.text;

import java.util.Map;

/**
 * How telling words are among the texts of a project. Pure.
 *
 * @param texts how many there are
 * @param having how many have each word, as it was written
 */
record Rarity(long texts, Map<String, Long> having) {
  /** A word in more than one of twenty texts tells nothing; of few texts, three may have it. */
  private static final double COMMON = .05;

  private static final long FEW = 3;

  /** Above zero for what is worth saying; zero when none of its words is rare. */
  double of(Phrase phrase) {
    double sum = 0;
    boolean rare = false;
    for (Stem stem : phrase.stems()) {
      Long count = having.get(stem.written());
      if (count == null) {
        return 0;
      }
      sum += Math.log((texts + 1.0) / Math.max(1, count));
      rare |= count <= Math.max(FEW, texts * COMMON);
    }
    return rare ? sum : 0;
  }
}
