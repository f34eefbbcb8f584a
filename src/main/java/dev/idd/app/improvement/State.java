package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An idea, a promise, or an idea that was consciously dropped. */
public enum State {
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("committed")
  COMMITTED,
  @JsonProperty("dismissed")
  DISMISSED
}
