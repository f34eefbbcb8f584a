package dev.idd.app.pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a systemic finding is; dropped is a decision too, and stays visible. */
public enum FindingState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("in-progress")
  IN_PROGRESS,
  @JsonProperty("done")
  DONE,
  @JsonProperty("dropped")
  DROPPED;

  /** As JSON and addresses write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
