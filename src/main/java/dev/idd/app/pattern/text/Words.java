package dev.idd.app.pattern.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words a search looks for. A word that is said often counts more, but not as much more: one
 * plus the logarithm of how often.
 *
 * @param weights by the word as it was written first; the index stems it as it stems its own
 */
record Words(Map<String, Double> weights) {
  /** The name of the analyzer in the index. */
  static final String ANALYZER = "incident";

  /** More are not considered: the beginning says what it is about. */
  private static final int MOST = 400;

  static Words of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Analyzer analyzer = new StandardAnalyzer(EnglishAnalyzer.getDefaultStopSet());
        TokenStream tokens = analyzer.tokenStream(ANALYZER, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && counts.size() < MOST) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var weights = new LinkedHashMap<String, Double>();
    counts.forEach((word, count) -> weights.put(word, 1 + Math.log(count)));
    return new Words(weights);
  }

  /** Those that gain a document that has them most; what nobody has is left out. */
  Words telling(Frequencies frequencies, int most) {
    Map<String, Double> gains = new LinkedHashMap<>();
    weights.forEach((word, weight) -> gains.put(word, weight * frequencies.telling(word)));
    var telling = new LinkedHashMap<String, Double>();
    gains.entrySet().stream()
        .filter(gain -> gain.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(most)
        .forEach(gain -> telling.put(gain.getKey(), weights.getOrDefault(gain.getKey(), 0.)));
    return new Words(telling);
  }

  Words first(int many) {
    return new Words(of(weights.entrySet().stream().limit(many)));
  }

  /** Those that come after so many. */
  Words after(int many) {
    return new Words(of(weights.entrySet().stream().skip(many)));
  }

  private static Map<String, Double> of(Stream<Map.Entry<String, Double>> some) {
    var weights = new LinkedHashMap<String, Double>();
    some.forEach(one -> weights.put(one.getKey(), one.getValue()));
    return weights;
  }
}
