package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which telling words two incidents share: words that few incidents of the project have. */
@Component
public class SharedPhrases {
  private static final int SHOWN = 2;

  /** Asking the index how common a word is costs little, but not nothing. */
  private static final int MOST_ASKED = 60;

  private final IncidentTexts texts;
  private final TextIndex index;

  SharedPhrases(IncidentTexts texts, TextIndex index) {
    this.texts = texts;
    this.index = index;
  }

  /**
   * @param texts telling words that both texts have, the rarest first
   * @param causesKnown whether people wrote down causes of both
   * @param causes telling words that both have among these
   */
  public record Shared(List<String> texts, boolean causesKnown, List<String> causes) {
    public static final Shared NOTHING = new Shared(List.of(), false, List.of());
  }

  /** What the incident shares with each of these; nothing of those whose text is not known. */
  public Map<IssueId, Shared> of(
      TenantId tenant, ProjectKey project, IssueId incident, Collection<IssueId> others) {
    if (others.isEmpty()) {
      return Map.of();
    }
    var wanted = new LinkedHashSet<>(others);
    wanted.add(incident);
    Map<IssueId, IncidentText> known = texts.of(tenant, wanted);
    IncidentText self = known.remove(incident);
    if (self == null) {
      return Map.of();
    }
    Map<IssueId, Pair> pairs = new HashMap<>();
    known.forEach((id, other) -> pairs.put(id, Pair.of(self.text(), other.text())));
    Rarity rarity = rarity(tenant, project, pairs.values());
    var shared = new HashMap<IssueId, Shared>();
    pairs.forEach((id, pair) -> shared.put(id, pair.shared(rarity)));
    return shared;
  }

  private record Pair(List<Phrase> texts, boolean causesKnown, List<Phrase> causes) {
    static Pair of(ReadableText one, ReadableText other) {
      return new Pair(
          Phrase.shared(words(one), words(other)),
          !one.notes().isEmpty() && !other.notes().isEmpty(),
          Phrase.shared(Stem.of(one.notes()), Stem.of(other.notes())));
    }

    private static List<Stem> words(ReadableText text) {
      return Stem.of(text.title() + " . \n" + text.body());
    }

    Shared shared(Rarity rarity) {
      return new Shared(written(texts, rarity), causesKnown, written(causes, rarity));
    }

    private static List<String> written(List<Phrase> phrases, Rarity rarity) {
      return Phrase.best(phrases, rarity::of, SHOWN).stream().map(Phrase::written).toList();
    }
  }

  private Rarity rarity(TenantId tenant, ProjectKey project, Collection<Pair> pairs) {
    Set<String> asked = new LinkedHashSet<>();
    for (int place = 0; place < MOST_ASKED && asked.size() < MOST_ASKED; place++) {
      for (Pair pair : pairs) {
        ask(asked, pair.causes(), place);
        ask(asked, pair.texts(), place);
      }
    }
    var having = new HashMap<String, Long>();
    asked.forEach(word -> having.put(word, index.having(tenant, project, word)));
    return new Rarity(index.size(tenant, project), having);
  }

  /** Titles come first in a text, so their words are asked for first. */
  private static void ask(Set<String> asked, List<Phrase> phrases, int place) {
    if (place < phrases.size() && asked.size() < MOST_ASKED) {
      phrases.get(place).stems().forEach(stem -> asked.add(stem.written()));
    }
  }
}
