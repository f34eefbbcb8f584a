package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.Fusion.Candidate;
import dev.idd.app.pattern.text.TextIndex.Hit;
import dev.idd.app.pattern.text.TextIndex.Near;
import dev.idd.app.pattern.text.TextIndex.Place;
import dev.idd.app.tenant.TenantId;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Ranks what reads like an incident: by words, and by meaning too where its meaning is known. */
@Service
public class SimilarTexts {
  /** So many of each half are weighed against each other. */
  static final int CANDIDATES = 100;

  private static final String AMONG_THE_BEST_BY_WORDS =
      "Meaning is compared among the "
          + CANDIDATES
          + " incidents that have the most words in common.";

  private static final Logger log = LoggerFactory.getLogger(SimilarTexts.class);

  private final IncidentTexts texts;
  private final TextIndex index;
  private final SimilarityProperties properties;

  SimilarTexts(IncidentTexts texts, TextIndex index, SimilarityProperties properties) {
    this.texts = texts;
    this.index = index;
    this.properties = properties;
  }

  /** What was compared. */
  public enum Engine {
    WORDS_AND_MEANING,
    WORDS,
    NOTHING
  }

  /**
   * An earlier incident.
   *
   * @param score how well it fits, only to be compared with others of the same answer
   * @param closeness of the meanings, −1 to 1; null where it is not known
   */
  public record Alike(IssueId issue, double score, @Nullable Double closeness) {}

  /**
   * @param note what this rests on when it is less than it could be; null: nothing to say
   */
  public record Answer(Engine engine, @Nullable String note, List<Alike> alike) {}

  /** The same for a person, who is told when the index cannot be asked. */
  public Answer likeIfReachable(TenantId tenant, ProjectKey project, IssueId incident, int most) {
    try {
      return like(tenant, project, incident, most);
    } catch (SearchException | UncheckedIOException e) {
      log.warn("Similar incidents cannot be looked for: {}", e.getMessage());
      return nothing(
          "Texts cannot be compared: the search server does not answer. Try again later.");
    }
  }

  /** Earlier incidents of the project that read like this one, the most alike first. */
  public Answer like(TenantId tenant, ProjectKey project, IssueId incident, int most) {
    if (!properties.texts()) {
      return nothing("Texts are not compared: this is switched off for the server.");
    }
    return texts
        .find(tenant, incident)
        .map(text -> like(text, new Place(tenant, project, incident), most))
        .orElseGet(
            () -> nothing("The text of this incident is not read yet. Come back in a minute."));
  }

  private static Answer nothing(String why) {
    return new Answer(Engine.NOTHING, why, List.of());
  }

  private Answer like(IncidentText text, Place place, int most) {
    float[] meaning = text.getMeaning();
    if (meaning == null) {
      return new Answer(Engine.WORDS, wordsOnly(), alone(text, place, most));
    }
    List<Hit> words = byWords(text, place, IncidentText.WORDS);
    List<Alike> alike =
        index.knowsMeaning()
            ? fused(words, meaning, index.byMeaning(place, meaning, CANDIDATES))
            : fused(known(place, words), meaning, List.of());
    return new Answer(
        Engine.WORDS_AND_MEANING,
        index.knowsMeaning() ? null : AMONG_THE_BEST_BY_WORDS,
        alike.stream().limit(most).toList());
  }

  /** The same hits with their meanings, which the index does not know and the table does. */
  private List<Hit> known(Place place, List<Hit> hits) {
    Map<IssueId, float[]> meanings =
        texts.meanings(place.tenant(), hits.stream().map(Hit::issue).toList());
    return hits.stream()
        .map(hit -> new Hit(hit.issue(), hit.score(), meanings.get(hit.issue())))
        .toList();
  }

  private String wordsOnly() {
    return properties.vectors()
        ? "Compared by words alone: what this incident means is not worked out, or cannot be on"
            + " this server."
        : "Compared by words alone: comparing meaning is switched off for the server.";
  }

  /** By words alone, whether or not meaning is known. */
  List<Alike> likeByWords(TenantId tenant, ProjectKey project, IssueId incident, int most) {
    return texts
        .find(tenant, incident)
        .map(text -> alone(text, new Place(tenant, project, incident), most))
        .orElse(List.of());
  }

  private List<Alike> alone(IncidentText text, Place place, int most) {
    return byWords(text, place, IncidentText.WORDS_ALONE).stream()
        .map(hit -> new Alike(hit.issue(), hit.score(), null))
        .limit(most)
        .toList();
  }

  private List<Hit> byWords(IncidentText text, Place place, String field) {
    return index.byWords(place, Words.of(text.text().words()), field, CANDIDATES);
  }

  private static List<Alike> fused(List<Hit> words, float[] meaning, List<Near> near) {
    Map<IssueId, Double> closeness = new HashMap<>();
    near.forEach(one -> closeness.put(one.issue(), one.closeness()));
    Map<IssueId, Candidate> candidates = new LinkedHashMap<>();
    for (Hit hit : words) {
      double close = closeness.computeIfAbsent(hit.issue(), any -> closeness(hit, meaning));
      candidates.put(hit.issue(), new Candidate(hit.issue(), hit.score(), close));
    }
    double lowest = words.stream().mapToDouble(Hit::score).min().orElse(0);
    for (Near one : near) {
      candidates.putIfAbsent(one.issue(), new Candidate(one.issue(), lowest, one.closeness()));
    }
    return Fusion.rank(candidates.values()).stream()
        .map(
            ranked ->
                new Alike(
                    ranked.issue(),
                    ranked.score(),
                    Objects.requireNonNull(candidates.get(ranked.issue())).meaning()))
        .toList();
  }

  /** A text without a vector is as far from everything as unlike texts are. */
  private static double closeness(Hit hit, float[] meaning) {
    return hit.meaning() == null ? 0 : Vectors.dot(hit.meaning(), meaning);
  }
}
