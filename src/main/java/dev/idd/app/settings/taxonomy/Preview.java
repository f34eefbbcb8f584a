package dev.idd.app.settings.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.idd.app.settings.TermKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change would do, before it is done. */
record Preview(String stamp, List<String> changes, List<Affected> affected) {

  /**
   * Incidents that a change touches.
   *
   * @param to the term they will carry; null: they keep the one they have
   * @param count of all there are
   * @param incidents the keys of those that the person may see, not more than 50
   */
  record Affected(
      TermKind kind,
      String key,
      String name,
      Fate becomes,
      @Nullable String to,
      int count,
      List<String> incidents) {}

  enum Fate {
    @JsonProperty("relabelled")
    RELABELLED,
    @JsonProperty("kept")
    KEPT,
    @JsonProperty("review")
    REVIEW
  }
}
