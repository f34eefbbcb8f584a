package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The fix that ends the incident, or something beyond it. */
public enum Scope {
  @JsonProperty("beyond-fix")
  BEYOND_FIX,
  @JsonProperty("direct-fix")
  DIRECT_FIX
}
