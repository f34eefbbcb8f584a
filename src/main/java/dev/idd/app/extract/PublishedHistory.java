package dev.idd.app.extract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.kept.Room;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The issue property {@code idd.history}: who changed which step of an Extract, and when. What does
 * not fit is left out, the oldest first.
 *
 * @param v the version of this shape
 * @param version of the Extract
 * @param changes the newest first
 * @param dropped how many were left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedHistory(
    int v, long version, Instant savedAt, List<History.Change> changes, int dropped) {
  static final String PROPERTY = "idd.history";

  private static final int SHAPE = 1;

  static PublishedHistory of(long version, Instant savedAt, List<History.Change> newest, int all) {
    int kept = newest.size();
    PublishedHistory history;
    do {
      history = new PublishedHistory(SHAPE, version, savedAt, newest.subList(0, kept), all - kept);
      kept--;
    } while (!Room.isEnoughFor(history.json()));
    return history;
  }

  /** What Jira kept; empty when it is not of a shape that we know. */
  static Optional<PublishedHistory> read(JsonNode kept) {
    if (kept.path("v").asInt() != SHAPE) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExtractJson.JSON.treeToValue(kept, PublishedHistory.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  JsonNode json() {
    return ExtractJson.JSON.valueToTree(this);
  }
}
