package dev.idd.app.extract.lint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a statement in the place of the requirement is. */
public enum StatementKind {
  /** A property the system must have. */
  REQUIREMENT,
  /** What went wrong inside, or what was missing there. */
  CAUSE,
  /** What people outside noticed. */
  SYMPTOM,
  /** An intention, a task or a process; or a property too vague to be checked. */
  WISH,
  /** The summary of the incident once more. */
  ECHO,
  /** Nothing, or something to fill the field. */
  EMPTY;

  static StatementKind named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
