package dev.idd.app.metrics.numbers;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Every metric of a period, for every group and every point of it. */
public final class Numbers {
  static final double MINUTE = 60_000;
  static final double HOUR = 60 * MINUTE;
  static final double DAY = 24 * HOUR;
  private static final double HOUR_OF_MINUTES = 60;

  /** The key of all groups beyond the largest. */
  public static final String OTHERS = Groups.OTHERS;

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
    numbers.ofIncidents(history, targets, now.toEpochMilli());
    numbers.ofTies(history, Days.of(now.toEpochMilli()));
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

  private void ofIncidents(History history, Targets targets, long now) {
    int[] created = cells.ofIncidents(history.of.createdDay);
    new IncidentCounts(history, cells, targets, now).into(this, created);
    Sorted toResolve =
        Sorted.of(cells, history.of.toResolve, cells.ofIncidents(history.of.resolvedDay));
    put(Metric.MTTR, cell -> Point.median(toResolve.at(cell), HOUR, 0));
    Point[] volume = points(Metric.INCIDENT_VOLUME);
    Sorted toAcknowledge = Sorted.of(cells, history.of.toAcknowledge, created);
    put(
        Metric.MTTA,
        cell -> {
          Values values = toAcknowledge.at(cell);
          return Point.median(values, MINUTE, volume[cell].n() - values.size());
        });
    Point[] share = points(Metric.AI_SHARE);
    Sorted cost = Sorted.of(cells, history.of.cost, created);
    put(Metric.AI_COST, cell -> ofAi(cost.at(cell), share[cell]));
    Sorted saved = Sorted.of(cells, history.of.saved, created);
    put(Metric.AI_HOURS_SAVED, cell -> ofAi(saved.at(cell), share[cell]));
    int[] scored =
        Arrays.stream(history.scores.incidentOf()).map(incident -> created[incident]).toArray();
    Sorted scores = Sorted.of(cells, history.scores.scores(), scored);
    put(Metric.SATISFACTION, cell -> Point.mean(scores.at(cell), 1, 0, FEWEST_ANSWERS));
  }

  private void ofTies(History history, int today) {
    int[] shipped = cells.ofTies(history.ties.incidentOf, history.ties.shippedDay);
    Sorted lag = Sorted.of(cells, history.ties.lag, shipped);
    put(Metric.IMPROVEMENT_LAG, cell -> Point.median(lag.at(cell), DAY, 0));
    Sorted toDeploy = Sorted.of(cells, history.ties.toDeploy, shipped);
    put(Metric.IDENTIFICATION_TO_DEPLOYMENT, cell -> Point.median(toDeploy.at(cell), DAY, 0));
    counted(history, shipped, today);
  }

  /** Improvements; one that answers several incidents counts once in a group. */
  private void counted(History history, int[] shippedCell, int today) {
    var shipped = new Tally(cells);
    var due = new Tally(cells);
    var inTime = new Tally(cells);
    int[] dueCell = cells.ofTies(history.ties.incidentOf, history.ties.dueDay);
    var seen = new long[cells.groups.count()];
    Arrays.fill(seen, History.NONE);
    for (int i = 0; i < history.ties.incidentOf.length; i++) {
      int group = cells.groups.of[history.ties.incidentOf[i]];
      if (group < 0 || seen[group] == history.ties.improvement[i]) {
        continue;
      }
      seen[group] = history.ties.improvement[i];
      shipped.add(shippedCell[i]);
      int lastDay = history.ties.dueDay[i];
      int shippedDay = history.ties.shippedDay[i];
      boolean done = shippedDay != Days.NEVER;
      if (lastDay < today || done) {
        due.add(dueCell[i]);
        if (done && shippedDay <= lastDay) {
          inTime.add(dueCell[i]);
        }
      }
    }
    List.of(shipped, due, inTime).forEach(Tally::sum);
    Point[] volume = points(Metric.INCIDENT_VOLUME);
    put(Metric.IMPROVEMENT_YIELD, cell -> Point.rate(shipped.at(cell), volume[cell].n()));
    put(Metric.ACTION_COMPLETION, cell -> Point.share(inTime.at(cell), due.at(cell), 0));
  }

  private static Point ofAi(Values hours, Point share) {
    int involved = Objects.requireNonNullElse(share.numerator(), 0);
    return Point.mean(hours, HOUR_OF_MINUTES, involved - hours.size(), 1);
  }
}
