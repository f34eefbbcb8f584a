package dev.idd.app.settings.people;

import org.jspecify.annotations.Nullable;

/**
 * Of what people are reminded.
 *
 * @param reviewDueHours how long before it is due the steward hears of the review; null: never
 * @param guardrailExpiringDays how long before its last day they hear of a guardrail; null: never
 */
public record Reminders(
    @Nullable Integer reviewDueHours,
    boolean reviewOverdue,
    boolean improvementOverdue,
    @Nullable Integer guardrailExpiringDays,
    boolean guardrailExpired) {

  /** Nobody is reminded of anything. */
  public static final Reminders NONE = new Reminders(null, false, false, null, false);

  public boolean ofReviews() {
    return reviewDueHours != null || reviewOverdue;
  }

  public boolean ofGuardrails() {
    return guardrailExpiringDays != null || guardrailExpired;
  }

  public boolean any() {
    return ofReviews() || ofGuardrails() || improvementOverdue;
  }
}
