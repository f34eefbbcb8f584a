package dev.idd.app.settings.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the gate goes: silent, showing what it would say, or saying it. */
public enum Mode {
  OFF,
  OBSERVE,
  ENFORCE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Mode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
