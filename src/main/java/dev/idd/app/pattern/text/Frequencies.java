package dev.idd.app.pattern.text;

import java.util.Map;

/**
 * How common words are in the whole index. Pure.
 *
 * @param documents how many there are
 * @param having how many have each word, as it was written; a word that none has may be missing
 */
record Frequencies(long documents, Map<String, Long> having) {
  /** Rare words are trusted more than usual: inverse document frequency to this power. */
  static final double TRUST_IN_RARE_WORDS = 1.5;

  /** What a document that has the word gains by it, apart from how often it is said; 0: nobody. */
  double telling(String word) {
    long count = having.getOrDefault(word, 0L);
    return count == 0 ? 0 : Math.pow(rarity(count), TRUST_IN_RARE_WORDS);
  }

  /** As Lucene counts it; never below zero, even where deleted documents still count. */
  private double rarity(long count) {
    return Math.log(1 + Math.max(0, documents - count + .5) / (count + .5));
  }
}
