package dev.idd.app.pattern;

import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.pattern.SimilarView.Group;
import dev.idd.app.pattern.SimilarView.Similar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts incidents that say the same as one of them into the three questions. Pure.
 *
 * @param names what this incident says, in words; nothing for what it does not say
 * @param alike who says the same, for each of these
 */
record Likeness(Seen incident, Map<Trait, String> names, Map<Trait, Set<IssueId>> alike) {
  static final int SHOWN = 10;

  /** Jira's ids grow with time, so they decide between incidents of the same moment. */
  private static final Comparator<Seen> BY_AGE =
      Comparator.comparing(Seen::created).thenComparing(seen -> seen.id().value());

  /** An incident as the person who asks sees it. */
  record Seen(IssueId id, String key, String summary, Instant created, IssueStatus status) {}

  /** Those made before it within this time, the newest first. */
  static List<Seen> before(Seen incident, Collection<Seen> others, Duration within) {
    Instant since = incident.created().minus(within);
    return others.stream()
        .filter(other -> BY_AGE.compare(other, incident) < 0 && !other.created().isBefore(since))
        .sorted(BY_AGE.reversed())
        .toList();
  }

  /**
   * @param looked the incidents with this trait that were looked at
   */
  Group group(Trait trait, Collection<Seen> visible, Set<IssueId> looked) {
    if (!names.containsKey(trait)) {
      return new Group(null, List.of(), 0, true);
    }
    List<Seen> earlier =
        visible.stream()
            .filter(other -> looked.contains(other.id()))
            .filter(other -> BY_AGE.compare(other, incident) < 0)
            .sorted(BY_AGE.reversed())
            .toList();
    return new Group(
        names.get(trait),
        earlier.stream().limit(SHOWN).map(this::similar).toList(),
        earlier.size(),
        looked.containsAll(alike(trait)));
  }

  private Set<IssueId> alike(Trait trait) {
    return alike.getOrDefault(trait, Set.of());
  }

  private Similar similar(Seen other) {
    boolean sameClass = alike(Trait.CLASS).contains(other.id());
    return Similar.of(other, reasons(other.id()), sameClass ? null : Caution.NO_COMMON_CLASS);
  }

  private List<String> reasons(IssueId other) {
    var reasons = new ArrayList<String>();
    for (Trait trait : Trait.values()) {
      if (alike(trait).contains(other)) {
        reasons.add(
            switch (trait) {
                  case CLASS -> "Same class: ";
                  case COMPONENT -> "Same component: ";
                  case AI_FAILURE_MODE -> "Same failure of generated code: ";
                }
                + names.getOrDefault(trait, ""));
      }
    }
    return reasons;
  }
}
