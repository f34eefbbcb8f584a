package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is counted of improvements, a column each; sorted by improvement, so that one that answers
 * several incidents is counted once.
 */
final class TieColumns {
  private static final Comparator<TieRow> BY_IMPROVEMENT =
      Comparator.comparingLong(TieRow::improvement).thenComparingLong(TieRow::incident);

  /** The place of the incident of each tie. */
  final int[] incidentOf;

  final long[] improvement;
  final int[] shippedDay;
  final int[] dueDay;
  final Ordered lag;
  final Ordered toDeploy;

  /** Of each incident: when its first improvement shipped. */
  final long[] firstShipped;

  /** Of each incident: whether somebody committed to an improvement of it. */
  final boolean[] committed;

  /**
   * @param places of incidents by their ids; ties of others do not count
   */
  TieColumns(List<TieRow> known, Map<Long, Integer> places, IncidentColumns incidents) {
    TieRow[] ties =
        known.stream().filter(tie -> places.containsKey(tie.incident())).toArray(TieRow[]::new);
    Arrays.sort(ties, BY_IMPROVEMENT);
    int size = ties.length;
    incidentOf = new int[size];
    improvement = new long[size];
    shippedDay = new int[size];
    dueDay = new int[size];
    firstShipped = new long[incidents.created.length];
    committed = new boolean[incidents.created.length];
    Arrays.fill(firstShipped, Long.MAX_VALUE);
    var sinceClose = new long[size];
    var sinceIdentified = new long[size];
    for (int i = 0; i < size; i++) {
      TieRow tie = ties[i];
      int incident = places.getOrDefault(tie.incident(), 0);
      incidentOf[i] = incident;
      improvement[i] = tie.improvement();
      shippedDay[i] = Days.of(tie.shipped());
      dueDay[i] = Days.ofDay(tie.due());
      committed[incident] |= tie.committed();
      sinceClose[i] = since(incidents.closed[incident], tie.shipped());
      sinceIdentified[i] = since(incidents.created[incident], tie.shipped());
      if (tie.shipped() != History.NONE) {
        firstShipped[incident] = Math.min(firstShipped[incident], tie.shipped());
      }
    }
    lag = Ordered.of(sinceClose);
    toDeploy = Ordered.of(sinceIdentified);
  }

  private static long since(long from, long shipped) {
    return shipped == History.NONE || from == History.NONE
        ? History.NONE
        : Math.max(0, shipped - from);
  }

  int size() {
    return incidentOf.length;
  }
}
