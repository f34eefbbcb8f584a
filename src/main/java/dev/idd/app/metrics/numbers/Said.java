package dev.idd.app.metrics.numbers;

/** What may be so of an incident, as one bit each. */
enum Said {
  CLASSIFIED,
  RECURRING,
  TESTED,
  ESCALATED,
  REOPENED,
  AI_ANSWERED,
  OF_AI;

  private int bit() {
    return 1 << ordinal();
  }

  static int of(IncidentRow one, boolean recurring) {
    return CLASSIFIED.when(one.classified())
        | RECURRING.when(recurring)
        | TESTED.when(one.tested())
        | ESCALATED.when(one.findings() > 0)
        | REOPENED.when(one.reopened() > 0)
        | AI_ANSWERED.when(one.ai() != null)
        | OF_AI.when(Boolean.TRUE.equals(one.ai()));
  }

  private int when(boolean so) {
    return so ? bit() : 0;
  }

  /** The first of these bits; there is one. */
  static int first(int said) {
    return Integer.numberOfTrailingZeros(said);
  }

  boolean in(int said) {
    return (said & bit()) != 0;
  }
}
