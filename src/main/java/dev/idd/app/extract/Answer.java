package dev.idd.app.extract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Unknown is an answer; no answer is none. */
public enum Answer {
  @JsonProperty("yes")
  YES,
  @JsonProperty("no")
  NO,
  @JsonProperty("unknown")
  UNKNOWN
}
