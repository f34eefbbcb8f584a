package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * All incidents of a project with their improvements, as columns: everything that a number is made
 * of stands ready, so that counting is one pass without the database.
 */
public final class History {
  static final long NONE = IncidentRow.NONE;
  private static final Comparator<IncidentRow> BY_TIME =
      Comparator.comparingLong(IncidentRow::created).thenComparingLong(IncidentRow::id);

  final List<IncidentRow> incidents;

  /** Sorted by improvement, so that one that answers several incidents is counted once. */
  final List<TieRow> ties;

  /** The place of the incident of each tie. */
  final int[] incidentOf;

  /** Whether an incident has the kind of an earlier one, at most the look-back before. */
  final boolean[] recurring;

  /** When its first improvement shipped. */
  final long[] firstShipped;

  /** Whether somebody committed to an improvement of it. */
  final boolean[] committed;

  /** What is so of each incident: bits of {@link Said}. */
  final int[] said;

  final int[] createdDay;
  final int[] resolvedDay;

  /** Of each tie. */
  final long[] improvement;

  final int[] shippedDay;

  final int[] dueDay;

  final Ordered toAcknowledge;
  final Ordered toResolve;
  final Ordered cost;
  final Ordered saved;
  final Ordered lag;
  final Ordered toDeploy;

  /** One for each answer, in ascending order of scores. */
  final Ordered scores;

  final int[] scored;

  private final Map<By, Codes> codes = new EnumMap<>(By.class);
  private final long lookback;

  private History(
      List<IncidentRow> sorted, List<TieRow> known, List<ScoreRow> answers, long lookback) {
    this.incidents = sorted;
    this.lookback = lookback;
    Map<Long, Integer> places = places(sorted);
    this.ties =
        known.stream()
            .filter(tie -> places.containsKey(tie.incident()))
            .sorted(
                Comparator.comparingLong(TieRow::improvement).thenComparingLong(TieRow::incident))
            .toList();
    this.incidentOf =
        ties.stream().mapToInt(tie -> places.getOrDefault(tie.incident(), 0)).toArray();
    this.recurring = recurring(sorted, lookback);
    this.firstShipped = new long[sorted.size()];
    this.committed = new boolean[sorted.size()];
    Arrays.fill(firstShipped, Long.MAX_VALUE);
    for (int i = 0; i < ties.size(); i++) {
      TieRow tie = ties.get(i);
      int incident = incidentOf[i];
      committed[incident] |= tie.committed();
      if (tie.shipped() != NONE) {
        firstShipped[incident] = Math.min(firstShipped[incident], tie.shipped());
      }
    }
    for (By by : By.values()) {
      codes.put(by, Codes.of(sorted, by));
    }
    said =
        IntStream.range(0, sorted.size()).map(i -> Said.of(sorted.get(i), recurring[i])).toArray();
    createdDay = sorted.stream().mapToInt(one -> Days.of(one.created())).toArray();
    resolvedDay = sorted.stream().mapToInt(one -> Days.of(one.resolved())).toArray();
    improvement = ties.stream().mapToLong(TieRow::improvement).toArray();
    shippedDay = ties.stream().mapToInt(tie -> Days.of(tie.shipped())).toArray();
    dueDay = ties.stream().mapToInt(tie -> Days.ofDay(tie.due())).toArray();
    toAcknowledge = ofIncidents(one -> between(one.detected(), one.acknowledged()));
    toResolve = ofIncidents(one -> between(one.detected(), one.resolved()));
    cost = ofIncidents(one -> ofAi(one, one.cost()));
    saved = ofIncidents(one -> ofAi(one, one.saved()));
    lag = Ordered.of(IntStream.range(0, ties.size()).mapToLong(this::sinceClose).toArray());
    toDeploy =
        Ordered.of(IntStream.range(0, ties.size()).mapToLong(this::sinceIdentified).toArray());
    List<ScoreRow> inOrder =
        answers.stream()
            .filter(one -> places.containsKey(one.incident()))
            .sorted(Comparator.comparingInt(ScoreRow::score).thenComparingLong(ScoreRow::incident))
            .toList();
    scores =
        Ordered.of(
            inOrder.stream()
                .flatMapToLong(one -> LongStream.generate(one::score).limit(one.people()))
                .toArray());
    scored =
        inOrder.stream()
            .flatMapToInt(
                one ->
                    IntStream.generate(() -> places.getOrDefault(one.incident(), 0))
                        .limit(one.people()))
            .toArray();
  }

  /**
   * @param lookback how long ago an earlier incident may be for a later one to be its recurrence
   */
  public static History of(
      List<IncidentRow> incidents, List<TieRow> ties, List<ScoreRow> scores, long lookback) {
    return new History(incidents.stream().sorted(BY_TIME).toList(), ties, scores, lookback);
  }

  public List<IncidentRow> incidents() {
    return incidents;
  }

  public List<TieRow> ties() {
    return ties;
  }

  Codes codes(By by) {
    return Objects.requireNonNull(codes.get(by));
  }

  public boolean recurs(int incident) {
    return recurring[incident];
  }

  /** When it begins: its first incident, or the first improvement that shipped; null: never. */
  public @Nullable Long begins() {
    if (incidents.isEmpty()) {
      return null;
    }
    return Math.min(
        incidents.get(0).created(), Arrays.stream(firstShipped).min().orElse(Long.MAX_VALUE));
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

  private record Kind(String classKey, String component) {}

  /** The nearest predecessor decides. */
  private static boolean[] recurring(List<IncidentRow> sorted, long lookback) {
    var last = new HashMap<Kind, Long>();
    var recurring = new boolean[sorted.size()];
    for (int i = 0; i < recurring.length; i++) {
      IncidentRow one = sorted.get(i);
      if (one.classified() && one.classKey() != null && one.component() != null) {
        Long before = last.put(new Kind(one.classKey(), one.component()), one.created());
        recurring[i] = before != null && one.created() - before <= lookback;
      }
    }
    return recurring;
  }

  private Ordered ofIncidents(ToLongFunction<IncidentRow> value) {
    return Ordered.of(incidents.stream().mapToLong(value).toArray());
  }

  private static long between(long from, long to) {
    return to == NONE || to < from ? NONE : to - from;
  }

  private static long ofAi(IncidentRow incident, long minutes) {
    return Boolean.TRUE.equals(incident.ai()) ? minutes : NONE;
  }

  private long sinceClose(int tie) {
    long closed = incidents.get(incidentOf[tie]).closed();
    long shipped = ties.get(tie).shipped();
    return shipped == NONE || closed == NONE ? NONE : Math.max(0, shipped - closed);
  }

  private long sinceIdentified(int tie) {
    long shipped = ties.get(tie).shipped();
    return shipped == NONE ? NONE : Math.max(0, shipped - incidents.get(incidentOf[tie]).created());
  }
}
