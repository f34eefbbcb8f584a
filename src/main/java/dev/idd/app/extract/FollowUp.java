package dev.idd.app.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stays after the incident: temporary guardrails, open questions, and what was learned. */
public record FollowUp(
    List<Guardrail> guardrails,
    List<String> openQuestions,
    List<String> wentWell,
    List<String> wentPoorly) {
  static final FollowUp NONE = new FollowUp(List.of(), List.of(), List.of(), List.of());

  public FollowUp {
    guardrails = Words.list(guardrails).stream().filter(one -> !one.text().isEmpty()).toList();
    openQuestions = Words.clean(openQuestions);
    wentWell = Words.clean(wentWell);
    wentPoorly = Words.clean(wentPoorly);
  }

  /** Something temporary that must not stay for ever. */
  public record Guardrail(
      String text, @Nullable LocalDate expiresOn, @Nullable LocalDate removedOn) {
    public Guardrail {
      text = Words.clean(text);
    }

    /** Still there on a day after its last one. */
    public boolean expired(LocalDate today) {
      return removedOn == null && expiresOn != null && expiresOn.isBefore(today);
    }

    /** Still there, and nobody said for how long. */
    public boolean endless() {
      return removedOn == null && expiresOn == null;
    }
  }
}
