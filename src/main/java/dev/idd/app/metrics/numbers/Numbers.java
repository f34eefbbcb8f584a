package dev.idd.app.metrics.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Every metric of a period, for every group and every point of it. */
public final class Numbers {
  static final double MINUTE = 60_000;
  static final double HOUR = 60 * MINUTE;
  static final double DAY = 24 * HOUR;
  private static final double HOUR_OF_MINUTES = 60;

  /** With fewer answers one could guess who gave which. */
  static final int FEWEST_ANSWERS = 5;

  private final Cells cells;
  private final Map<Metric, Point[]> points = new EnumMap<>(Metric.class);

  private Numbers(Cells cells) {
    this.cells = cells;
  }

  /**
   * @param now what is late is late as of now
   */
  public static Numbers of(
      History history, By by, Grain grain, Span period, Targets targets, Instant now) {
    var cells = new Cells(Groups.of(history, by, period), grain.of(period));
    var numbers = new Numbers(cells);
    new IncidentCounts(history, cells, targets, now.toEpochMilli()).into(numbers);
    numbers.fromTies(history, LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay());
    numbers.times(history);
    return numbers;
  }

  /** The keys of the groups; one that says nothing where all incidents are one group. */
  public List<String> groups() {
    return cells.groups.keys;
  }

  /** How many numbers there are. */
  public int size() {
    return cells.count() * points.size();
  }

  public List<Span> points() {
    return cells.points;
  }

  public Point at(Metric metric, int group, int point) {
    return points(metric)[cells.of(group, point)];
  }

  public Point total(Metric metric, int group) {
    return at(metric, group, cells.points.size());
  }

  private Point[] points(Metric metric) {
    return Objects.requireNonNull(points.get(metric));
  }

  void put(Metric metric, IntFunction<Point> at) {
    var all = new Point[cells.count()];
    Arrays.setAll(all, at);
    points.put(metric, all);
  }

  /** What improvements came of it; one that answers several incidents counts once in a group. */
  private void fromTies(History history, long today) {
    var shipped = new Tally(cells);
    var due = new Tally(cells);
    var inTime = new Tally(cells);
    var seen = new long[cells.groups.count()];
    Arrays.fill(seen, History.NONE);
    for (int i = 0; i < history.ties.size(); i++) {
      TieRow tie = history.ties.get(i);
      int group = cells.groups.of[history.incidentOf[i]];
      if (group < 0 || seen[group] == tie.improvement()) {
        continue;
      }
      seen[group] = tie.improvement();
      if (tie.shipped() != History.NONE) {
        add(shipped, cells.at(group, tie.shipped()));
      }
      boolean done = tie.shipped() != History.NONE;
      if (tie.due() != History.NONE && (tie.due() < today || done)) {
        int cell = cells.at(group, tie.due() * (long) DAY);
        add(due, cell);
        if (done && Math.floorDiv(tie.shipped(), (long) DAY) <= tie.due()) {
          add(inTime, cell);
        }
      }
    }
    Point[] volume = points(Metric.INCIDENT_VOLUME);
    put(Metric.IMPROVEMENT_YIELD, cell -> Point.rate(shipped.at(cell), volume[cell].n()));
    put(Metric.ACTION_COMPLETION, cell -> Point.share(inTime.at(cell), due.at(cell), 0));
  }

  private static void add(Tally tally, int cell) {
    if (cell != Cells.NOWHERE) {
      tally.add(cell);
    }
  }

  private void times(History history) {
    int[] groupOf = cells.groups.of;
    List<IncidentRow> incidents = history.incidents;
    List<TieRow> ties = history.ties;
    Sorted lag =
        Sorted.of(
            cells,
            history.lag,
            history.byLag,
            i -> cells.at(groupOf[history.incidentOf[i]], ties.get(i).shipped()));
    put(Metric.IMPROVEMENT_LAG, cell -> Point.median(lag.at(cell), DAY, 0));
    Sorted toDeploy =
        Sorted.of(
            cells,
            history.toDeploy,
            history.byToDeploy,
            i -> cells.at(groupOf[history.incidentOf[i]], ties.get(i).shipped()));
    put(Metric.IDENTIFICATION_TO_DEPLOYMENT, cell -> Point.median(toDeploy.at(cell), DAY, 0));
    Sorted toResolve =
        Sorted.of(
            cells,
            history.toResolve,
            history.byToResolve,
            i -> cells.at(groupOf[i], incidents.get(i).resolved()));
    put(Metric.MTTR, cell -> Point.median(toResolve.at(cell), HOUR, 0));
    Point[] volume = points(Metric.INCIDENT_VOLUME);
    Sorted toAcknowledge = created(history, history.toAcknowledge, history.byToAcknowledge);
    put(
        Metric.MTTA,
        cell -> {
          Values values = toAcknowledge.at(cell);
          return Point.median(values, MINUTE, volume[cell].n() - values.size());
        });
    Point[] share = points(Metric.AI_SHARE);
    Sorted cost = created(history, history.cost, history.byCost);
    put(Metric.AI_COST, cell -> ofAi(cost.at(cell), share[cell]));
    Sorted saved = created(history, history.saved, history.bySaved);
    put(Metric.AI_HOURS_SAVED, cell -> ofAi(saved.at(cell), share[cell]));
    int[] inOrder = IntStream.range(0, history.scores.length).toArray();
    Sorted scores =
        Sorted.of(
            cells,
            history.scores,
            inOrder,
            i -> {
              int incident = history.scored[i];
              return cells.at(groupOf[incident], incidents.get(incident).created());
            });
    put(Metric.SATISFACTION, cell -> Point.mean(scores.at(cell), 1, 0, FEWEST_ANSWERS));
  }

  private static Point ofAi(Values hours, Point share) {
    int involved = Objects.requireNonNullElse(share.numerator(), 0);
    return Point.mean(hours, HOUR_OF_MINUTES, involved - hours.size(), 1);
  }

  private Sorted created(History history, long[] values, int[] order) {
    return Sorted.of(
        cells,
        values,
        order,
        i -> cells.at(cells.groups.of[i], history.incidents.get(i).created()));
  }
}
