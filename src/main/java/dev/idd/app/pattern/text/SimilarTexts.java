package dev.idd.app.pattern.text;

import dev.idd.app.pattern.text.Fusion.Candidate;
import dev.idd.app.pattern.text.Fusion.Ranked;
import dev.idd.app.pattern.text.TextIndex.Hit;
import dev.idd.app.pattern.text.TextIndex.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Ranks what reads like a text: by words, and by meaning too where a model is at hand. */
@Service
class SimilarTexts {
  /** So many of each half are weighed against each other. */
  static final int CANDIDATES = 100;

  private final TextIndex index;
  private final Optional<SentenceModel> model;

  SimilarTexts(TextIndex index, Optional<SentenceModel> model) {
    this.index = index;
    this.model = model;
  }

  /** Whether meaning is compared as well as words. */
  boolean knowsMeaning() {
    return model.isPresent();
  }

  List<Ranked> like(ReadableText text, Place place, int most) {
    List<Hit> words = byWords(text, place);
    return model
        .map(known -> fused(words, text.meaning(known), place))
        .orElseGet(() -> ranked(words))
        .stream()
        .limit(most)
        .toList();
  }

  List<Ranked> likeByWords(ReadableText text, Place place, int most) {
    return ranked(byWords(text, place)).stream().limit(most).toList();
  }

  private List<Hit> byWords(ReadableText text, Place place) {
    return index.byWords(place, Words.of(text.words()), CANDIDATES);
  }

  private static List<Ranked> ranked(List<Hit> hits) {
    return hits.stream().map(hit -> new Ranked(hit.issueId(), hit.score())).toList();
  }

  private List<Ranked> fused(List<Hit> words, float[] meaning, Place place) {
    Map<Long, Candidate> candidates = new LinkedHashMap<>();
    for (Hit hit : words) {
      candidates.put(hit.issueId(), new Candidate(hit.issueId(), hit.score(), near(hit, meaning)));
    }
    double lowest = words.stream().mapToDouble(Hit::score).min().orElse(0);
    for (Hit hit : index.byMeaning(place, meaning, CANDIDATES)) {
      candidates.putIfAbsent(
          hit.issueId(), new Candidate(hit.issueId(), lowest, near(hit, meaning)));
    }
    return Fusion.rank(new ArrayList<>(candidates.values()));
  }

  /** A text without a vector is as far from everything as unlike texts are. */
  private static double near(Hit hit, float[] meaning) {
    return hit.meaning() == null ? 0 : Vectors.dot(hit.meaning(), meaning);
  }
}
