package dev.idd.app.gate;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.settings.policy.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person answered for letting one incident pass with less: a waiver ahead of time, or an override
 * in an emergency. Neither lasts.
 *
 * @param form what is still asked for
 * @param endsAt when it ends by itself; null for a waiver
 * @param endedBecause {@code used}, {@code reopened}, {@code expired} or {@code replaced}
 */
record Exemption(
    UUID id,
    Kind kind,
    Form form,
    String reason,
    String account,
    Instant grantedAt,
    @Nullable Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable String endedBecause) {
  /** The longest that an override waits for its close. */
  static final Duration OVERRIDE_LASTS = Duration.ofHours(24);

  enum Kind {
    WAIVER,
    OVERRIDE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** When and why it is over. */
  record End(Instant at, String because) {}

  boolean activeAt(Instant now) {
    return endedAt == null && (endsAt == null || now.isBefore(endsAt));
  }

  /**
   * An override ends with the next close or reopening, a waiver when the incident leaves a closed
   * status: a reopened incident is a new question.
   */
  Optional<End> endedBy(List<Transition> transitions, Set<String> closedStatuses) {
    return transitions.stream()
        .filter(transition -> transition.at().isAfter(grantedAt))
        .sorted(Comparator.comparing(Transition::at))
        .flatMap(transition -> end(transition, closedStatuses).stream())
        .findFirst();
  }

  private Optional<End> end(Transition transition, Set<String> closedStatuses) {
    boolean from = closedStatuses.contains(transition.fromStatusId());
    boolean to = closedStatuses.contains(transition.toStatusId());
    if (to && !from && kind == Kind.OVERRIDE) {
      return Optional.of(new End(transition.at(), "used"));
    }
    return from && !to ? Optional.of(new End(transition.at(), "reopened")) : Optional.empty();
  }
}
