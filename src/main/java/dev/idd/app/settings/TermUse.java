package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which incidents carry a term; asked here, answered by whoever keeps what people recorded. */
public interface TermUse {

  /** The terms among these that incidents of the project carry. */
  Map<String, Uses> of(Caller caller, ProjectKey project, TermKind kind, Set<String> keys);

  /** Those that carry a term and were not looked at since. */
  Uses notReviewedSince(
      Caller caller, ProjectKey project, TermKind kind, String key, Instant since);

  /**
   * How many there are, and which ones the caller may see.
   *
   * @param keys at most {@link #SHOWN}
   */
  record Uses(int count, List<String> keys) {
    public static final Uses NONE = new Uses(0, List.of());
  }

  /** As many keys as anybody reads. */
  int SHOWN = 50;
}
