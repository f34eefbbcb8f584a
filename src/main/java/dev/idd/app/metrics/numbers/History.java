package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All incidents of a project with their improvements, as columns: everything that a number is made
 * of stands ready, so that counting is one pass without the database.
 */
public final class History {
  static final long NONE = IncidentRow.NONE;
  private static final Comparator<IncidentRow> BY_ID = Comparator.comparingLong(IncidentRow::id);

  final List<IncidentRow> incidents;
  final IncidentColumns of;
  final TieColumns ties;
  final Scores scores;
  private final long lookback;

  private History(
      List<IncidentRow> sorted, List<TieRow> ties, List<ScoreRow> answers, long lookback) {
    this.incidents = sorted;
    this.lookback = lookback;
    Map<Long, Integer> places = places(sorted);
    this.of = new IncidentColumns(sorted, lookback);
    this.ties = new TieColumns(ties, places, of);
    this.scores = Scores.of(answers, places);
  }

  /**
   * @param lookback how long ago an earlier incident may be for a later one to be its recurrence
   */
  public static History of(
      List<IncidentRow> incidents, List<TieRow> ties, List<ScoreRow> scores, long lookback) {
    return new History(byTime(incidents), ties, scores, lookback);
  }

  /** Sorted by time as numbers, then those of the very same time by their ids. */
  private static List<IncidentRow> byTime(List<IncidentRow> incidents) {
    int[] order = Ordered.of(incidents.stream().mapToLong(IncidentRow::created).toArray()).order();
    IncidentRow[] sorted =
        Arrays.stream(order).mapToObj(incidents::get).toArray(IncidentRow[]::new);
    for (int from = 0, to; from < sorted.length; from = to) {
      for (to = from + 1; to < sorted.length; to++) {
        if (sorted[to].created() != sorted[from].created()) {
          break;
        }
      }
      Arrays.sort(sorted, from, to, BY_ID);
    }
    return Arrays.asList(sorted);
  }

  public List<IncidentRow> incidents() {
    return incidents;
  }

  public boolean recurs(int incident) {
    return Said.RECURRING.in(of.said[incident]);
  }

  /** When it begins: its first incident, or the first improvement that shipped; null: never. */
  public @Nullable Long begins() {
    if (incidents.isEmpty()) {
      return null;
    }
    return Math.min(of.created[0], Arrays.stream(ties.firstShipped).min().orElse(Long.MAX_VALUE));
  }

  public long lookback() {
    return lookback;
  }

  /** How much room it takes, in rows. */
  public int size() {
    return incidents.size() + ties.size();
  }

  private static Map<Long, Integer> places(List<IncidentRow> sorted) {
    var places = new HashMap<Long, Integer>(sorted.size() * 2);
    for (int i = 0; i < sorted.size(); i++) {
      places.put(sorted.get(i).id(), i);
    }
    return places;
  }
}
