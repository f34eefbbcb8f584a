package dev.idd.sandbox.model;

import java.util.List;

/** The one order of all issues, kept as numbers with room between them. */
final class Ranks {
  private static final double STEP = 1024;
  private final IssueStore issues;
  private double last;

  Ranks(IssueStore issues) {
    this.issues = issues;
  }

  void last(Issue issue) {
    last += STEP;
    issue.rank(last);
  }

  void move(List<Issue> moved, Issue anchor, boolean before) {
    double edge = anchor.rank();
    double next = neighbour(moved, edge, before);
    double low = Math.min(edge, next);
    double gap = Math.abs(next - edge) / (moved.size() + 1);
    for (int i = 0; i < moved.size(); i++) {
      moved.get(i).rank(low + gap * (i + 1));
      last = Math.max(last, moved.get(i).rank());
    }
  }

  /** The rank of the nearest issue on the other side of the gap. */
  private double neighbour(List<Issue> moved, double edge, boolean before) {
    double nearest = before ? edge - STEP : edge + STEP;
    for (Issue issue : issues.all()) {
      double rank = issue.rank();
      boolean between = before ? rank < edge && rank > nearest : rank > edge && rank < nearest;
      if (between && !moved.contains(issue)) {
        nearest = rank;
      }
    }
    return nearest;
  }
}
