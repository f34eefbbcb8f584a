package dev.idd.app.metrics.numbers;

/** What numbers are told apart by. */
public enum By {
  NONE,
  COMPONENT,
  CLASS,
  SEVERITY,
  TOOL,
  TEAM
}
