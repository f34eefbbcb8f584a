package dev.idd.app.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A close that our verdict did not allow: when, into which status, and what was missing then.
 *
 * @param outcome {@code reopened} by us, {@code left} by somebody else before that, {@code stuck}
 *     for want of a way out; null: nothing was done
 */
record Bypass(
    String historyId, Instant at, String toStatus, List<String> missing, @Nullable String outcome) {

  /** Nothing is done about it yet. */
  Bypass(String historyId, Instant at, String toStatus, List<String> missing) {
    this(historyId, at, toStatus, missing, null);
  }
}
