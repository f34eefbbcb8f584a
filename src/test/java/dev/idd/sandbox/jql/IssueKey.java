package dev.idd.sandbox.jql;

import java.util.Comparator;
import java.util.Locale;

/** A key or id of an issue in its natural order: by project, then by number. */
record IssueKey(String project, long number) implements Comparable<IssueKey> {

  private static final Comparator<IssueKey> ORDER =
      Comparator.comparing(IssueKey::project).thenComparingLong(IssueKey::number);

  static IssueKey of(String written) {
    int dash = written.lastIndexOf('-');
    String digits = written.substring(dash + 1);
    String project = written.substring(0, Math.max(0, dash)).toUpperCase(Locale.ROOT);
    return digits.matches("\\d{1,18}")
        ? new IssueKey(project, Long.parseLong(digits))
        : new IssueKey(written, 0);
  }

  @Override
  public int compareTo(IssueKey other) {
    return ORDER.compare(this, other);
  }
}
