package dev.idd.app.mining.quota;

import dev.idd.app.jira.JiraJson.BulkFetched;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * What a call costs in Jira's points: one for the call and one for every issue in the answer. The
 * only place that knows Jira's price list, as far as mining uses it.
 */
public final class Points {
  private static final int CALL = 1;
  private static final int ISSUE = 1;

  private Points() {}

  /**
   * @param answer what came back; null when the call failed
   */
  static int of(@Nullable Object answer) {
    if (answer instanceof SearchResult found) {
      return CALL + found.issues().size() * ISSUE;
    }
    if (answer instanceof BulkFetched fetched) {
      return CALL + fetched.issues().size() * ISSUE;
    }
    return answer instanceof Issue ? CALL + ISSUE : CALL;
  }

  /** What it takes to read that many issues in pages of a size. */
  public static long toRead(long issues, int pageSize) {
    long pages = (issues + pageSize - 1) / pageSize;
    return pages * CALL + issues * ISSUE;
  }
}
