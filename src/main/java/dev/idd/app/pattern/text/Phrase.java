package dev.idd.app.pattern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Up to three words that stand beside each other in two texts. Pure. */
record Phrase(List<Stem> stems) {
  private static final int LONGEST = 3;

  /** What both have in common, in the order and the words of the first, the longest there is. */
  static List<Phrase> shared(List<Stem> one, List<Stem> other) {
    Set<List<String>> there = new HashSet<>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = 0; from + length <= other.size(); from++) {
        var phrase = new Phrase(other.subList(from, from + length));
        if (phrase.isOne()) {
          there.add(phrase.key());
        }
      }
    }
    Map<List<String>, Phrase> found = new LinkedHashMap<>();
    for (int from = 0; from < one.size(); ) {
      Phrase longest = longest(one, from, there);
      if (longest.stems.isEmpty()) {
        from++;
      } else {
        found.putIfAbsent(longest.key(), longest);
        from += longest.stems.size();
      }
    }
    return List.copyOf(found.values());
  }

  private static Phrase longest(List<Stem> text, int from, Set<List<String>> there) {
    for (int length = Math.min(LONGEST, text.size() - from); length > 0; length--) {
      var phrase = new Phrase(text.subList(from, from + length));
      if (phrase.isOne() && there.contains(phrase.key())) {
        return phrase;
      }
    }
    return new Phrase(List.of());
  }

  /** Whether its words tell something and nothing stands between them. */
  private boolean isOne() {
    for (int i = 0; i < stems.size(); i++) {
      if (!stems.get(i).isTelling() || (i > 0 && !stems.get(i - 1).isBefore(stems.get(i)))) {
        return false;
      }
    }
    return true;
  }

  List<String> key() {
    return stems.stream().map(Stem::stem).toList();
  }

  /** The most telling ones that have no word in common. */
  static List<Phrase> best(Collection<Phrase> phrases, ToDoubleFunction<Phrase> telling, int most) {
    var best = new ArrayList<Phrase>();
    Set<String> said = new HashSet<>();
    phrases.stream()
        .filter(phrase -> telling.applyAsDouble(phrase) > 0)
        .sorted(Comparator.comparingDouble(telling).reversed())
        .filter(phrase -> phrase.key().stream().noneMatch(said::contains))
        .forEach(
            phrase -> {
              if (best.size() < most) {
                best.add(phrase);
                said.addAll(phrase.key());
              }
            });
    return best;
  }

  /** As it was written; a name in capitals keeps them. */
  String written() {
    return stems.stream()
        .map(Stem::written)
        .map(word -> isName(word) ? word : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static boolean isName(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }
}
