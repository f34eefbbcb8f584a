package dev.idd.app.settings.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to an incident that was closed around the gate. */
public enum OnBypass {
  /** It is recorded and shown. */
  FLAG,
  /** It is recorded, reopened by the app and told so in a comment. */
  REOPEN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static OnBypass of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
