package dev.idd.app.metrics;

import dev.idd.app.extract.Extract;
import dev.idd.app.mining.facts.IssueSnapshot.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A project's history before anything was counted: statuses as they changed, and what people wrote.
 */
record Raw(List<Incident> incidents, List<Improvement> improvements) {
  /** Statuses: 1 new, 2 in progress, 3 done, 4 done and closed. */
  static boolean done(String status) {
    return status.equals("3") || status.equals("4");
  }

  /**
   * @param statuses first the one of birth, then what it became, each with its time
   * @param severity null: the field is empty
   * @param findings open systemic findings; dropped ones are {@code droppedFindings}
   */
  record Incident(
      long id,
      Instant created,
      Instant resolution,
      List<Changed> statuses,
      Instant taken,
      String severity,
      List<String> components,
      String team,
      Extract extract,
      int findings,
      int droppedFindings,
      Map<Integer, Integer> scores) {}

  /** What was delivered; null: nobody knows. */
  record Month(YearMonth month, Integer deployments, Integer rollbacks, Double kloc) {}

  record Changed(String status, Instant at) {}

  /** {@code record}: null, or what people decided about it. */
  record Improvement(
      long id,
      Instant created,
      Instant resolution,
      List<Changed> statuses,
      LocalDate due,
      List<Long> incidents,
      String state,
      String scope) {
    boolean setAside() {
      return state != null && (state.equals("DISMISSED") || scope.equals("DIRECT_FIX"));
    }
  }

  static List<Move> moves(List<Changed> statuses) {
    return IntStream.range(1, statuses.size())
        .mapToObj(
            i -> {
              String from = statuses.get(i - 1).status();
              String to = statuses.get(i).status();
              return new Move(statuses.get(i).at(), from, done(from), to, done(to));
            })
        .toList();
  }

  static String last(List<Changed> statuses) {
    return statuses.get(statuses.size() - 1).status();
  }
}
