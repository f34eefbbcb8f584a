package dev.idd.app.metrics;

import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One month of a period: its incidents, and the improvements that shipped in it. */
record Month(String month, int incidents, int shipped) {

  /** Every month of the period, also those in which nothing happened. */
  static List<Month> of(Period period, List<Incident> incidents, List<Tie> ties) {
    Map<YearMonth, Integer> identified = new HashMap<>();
    incidents.forEach(one -> identified.merge(month(one.created()), 1, Integer::sum));
    Map<YearMonth, Set<IssueId>> shipped = new HashMap<>();
    for (Tie tie : ties) {
      Instant at = tie.shipped();
      if (at != null && period.contains(at)) {
        shipped.computeIfAbsent(month(at), any -> new HashSet<>()).add(tie.improvement());
      }
    }
    return Stream.iterate(
            period.firstMonth(),
            month -> !month.isAfter(period.lastMonth()),
            month -> month.plusMonths(1))
        .map(
            month ->
                new Month(
                    month.toString(),
                    identified.getOrDefault(month, 0),
                    shipped.getOrDefault(month, Set.of()).size()))
        .toList();
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(Period.day(at));
  }
}
