package dev.idd.app.improvement;

/** What keeps an improvement from counting for the gate. */
public enum Gap {
  DISMISSED("dismissed", "It was dismissed."),
  DIRECT_FIX("beyond-fix", "It is the direct fix. The gate asks for an improvement beyond it."),
  NOT_COMMITTED("committed", "Commit to it."),
  OWNER("owner", "Give it an owner."),
  CRITERIA("acceptance-criteria", "Write down its acceptance criteria."),
  SCHEDULE("schedule", "Schedule it: a sprint, a fix version or a due date."),
  SPRINT_CLOSED("schedule", "Its sprint is closed and it is not done. Schedule it again.");

  private final String code;
  private final String sentence;

  Gap(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
