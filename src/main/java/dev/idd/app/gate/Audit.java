package dev.idd.app.gate;

import dev.idd.app.gate.Verdicts.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares every close with the verdict that was in effect at that moment. Pure; asks nobody. */
final class Audit {
  /** Jira's clock and ours may differ by this much, and a verdict needs a moment to get there. */
  static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final String NEVER_JUDGED = "IDD had not judged this incident when it was closed.";

  private Audit() {}

  /** A status change as Jira's changelog tells it. */
  record Transition(
      String historyId,
      Instant at,
      String fromStatusId,
      String toStatusId,
      String toStatus,
      boolean byApp) {

    boolean closes(Set<String> closedStatuses) {
      return closedStatuses.contains(toStatusId) && !closedStatuses.contains(fromStatusId);
    }
  }

  static List<Bypass> bypasses(
      List<Transition> transitions, Set<String> closedStatuses, List<Logged> log) {
    var bypasses = new ArrayList<Bypass>();
    for (Transition transition : transitions) {
      if (transition.closes(closedStatuses) && !allowed(transition.at(), log)) {
        bypasses.add(
            new Bypass(
                transition.historyId(),
                transition.at(),
                transition.toStatus(),
                missing(transition.at(), log)));
      }
    }
    return bypasses;
  }

  /** Open at some moment around the close: then the close was right by one of the two clocks. */
  private static boolean allowed(Instant close, List<Logged> log) {
    Instant from = close.minus(TOLERANCE);
    Instant to = close.plus(TOLERANCE);
    for (int i = 0; i < log.size(); i++) {
      boolean begins = !log.get(i).decidedAt().isAfter(to);
      boolean lasts = i + 1 == log.size() || log.get(i + 1).decidedAt().isAfter(from);
      if (begins && lasts && log.get(i).verdict().open()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> missing(Instant close, List<Logged> log) {
    return log.stream()
        .filter(one -> !one.decidedAt().isAfter(close.plus(TOLERANCE)))
        .reduce((earlier, later) -> later)
        .map(one -> one.verdict().missing().stream().map(Reason::sentence).toList())
        .orElse(List.of(NEVER_JUDGED));
  }
}
