package dev.idd.app.settings.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of the Extract the gate asks for. */
public enum Form {
  FULL,
  LIGHT,
  NONE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Form of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The one of the two that asks for less. */
  public Form orLess(Form other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
