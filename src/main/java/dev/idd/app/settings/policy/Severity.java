package dev.idd.app.settings.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How badly users were hit, from everything down to nobody noticed. */
public enum Severity {
  SEV_0,
  SEV_1,
  SEV_2,
  SEV_3,
  SEV_4;

  /** As people and JSON write it: {@code SEV-2}. */
  @JsonValue
  public String code() {
    return name().replace('_', '-');
  }

  @JsonCreator
  public static Severity of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no severity " + code));
  }
}
