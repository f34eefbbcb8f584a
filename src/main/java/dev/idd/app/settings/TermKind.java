package dev.idd.app.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two fields of a root cause: how it failed, and what set it off. */
public enum TermKind {
  @JsonProperty("class")
  CLASS("class"),
  @JsonProperty("trigger")
  TRIGGER("trigger");

  private final String word;

  TermKind(String word) {
    this.word = word;
  }

  /** The users' word for one of them. */
  public String word() {
    return word;
  }
}
