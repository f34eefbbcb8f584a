package dev.idd.app.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * As many texts as are wanted that are like real ones where it matters for the time a search takes:
 * as long, of the same words, as often. Made of sentences of real texts, in which every third word
 * is another one of these texts; without real texts, of words drawn as often as those of a language
 * are, without the commonest, which no search looks for.
 */
final class DrawnTexts {
  private static final int VOCABULARY = 30_000;
  private static final int STOP_WORDS = 40;

  private final Random random;
  private final List<ReadableText> real;
  private final List<List<String>> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  DrawnTexts(Random random, List<ReadableText> real) {
    this.random = random;
    this.real = real;
    for (ReadableText text : real) {
      for (String sentence : text.body().split("(?<=[.!?:;])\\s+|\\R")) {
        List<String> said = List.of(sentence.strip().split("\\s+"));
        sentences.add(said);
        words.addAll(said);
      }
    }
  }

  ReadableText next() {
    if (real.isEmpty()) {
      return new ReadableText(drawn(8), drawn(80), "");
    }
    ReadableText mould = any(real);
    return new ReadableText(mixed(mould.title()), mixed(mould.body()), "");
  }

  /** As long as that. */
  private String mixed(String mould) {
    var text = new StringBuilder();
    while (text.length() < mould.length()) {
      for (String word : any(sentences)) {
        text.append(random.nextInt(3) == 0 ? any(words) : word).append(' ');
      }
    }
    return text.substring(0, mould.length());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String drawn(int count) {
    return IntStream.range(0, count).mapToObj(n -> word()).collect(Collectors.joining(" "));
  }

  /** The first word of a language is twice as frequent as the second, and so on. */
  private String word() {
    double place = random.nextDouble() * Math.log(VOCABULARY / (double) STOP_WORDS);
    return "w" + (int) (STOP_WORDS * Math.exp(place)) + "x";
  }
}
