package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of a table: a row for each group, a column for each point of the period and one for the
 * whole of it.
 */
final class Cells {
  /** No cell: outside of the period, or of no group. */
  static final int NOWHERE = -1;

  final Groups groups;
  final List<Span> points;

  /** The first moment after each point. */
  final long[] ends;

  private final int firstDay;
  private final int[] pointOfDay;
  private final int width;

  /** Looked up, because it is asked several times for each incident. */
  private final int[] wholeOf;

  Cells(Groups groups, List<Span> points) {
    this.groups = groups;
    this.points = points;
    this.ends = points.stream().mapToLong(Span::end).toArray();
    this.width = points.size() + 1;
    this.wholeOf = new int[count()];
    Arrays.setAll(wholeOf, cell -> cell - cell % width + width - 1);
    this.firstDay = day(points.get(0).first().toEpochDay());
    this.pointOfDay =
        new int[day(points.get(points.size() - 1).last().toEpochDay()) + 1 - firstDay];
    for (int point = 0; point < points.size(); point++) {
      Span span = points.get(point);
      Arrays.fill(
          pointOfDay,
          day(span.first().toEpochDay()) - firstDay,
          day(span.last().toEpochDay()) + 1 - firstDay,
          point);
    }
  }

  private static int day(long epochDay) {
    return Math.toIntExact(epochDay);
  }

  int count() {
    return groups.count() * width;
  }

  int of(int group, int point) {
    return group * width + point;
  }

  /** The cell for the whole period that a cell belongs to. */
  int whole(int cell) {
    return wholeOf[cell];
  }

  int point(int cell) {
    return cell % width;
  }

  /** The cell of a day in a group. */
  int at(int group, int day) {
    int place = day - firstDay;
    return group < 0 || place < 0 || place >= pointOfDay.length
        ? NOWHERE
        : of(group, pointOfDay[place]);
  }

  /** The cell of each incident on a day of its own. */
  int[] ofIncidents(int[] days) {
    var cells = new int[days.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = at(groups.of[i], days[i]);
    }
    return cells;
  }

  /** The cell of each tie on a day of its own, in the group of its incident. */
  int[] ofTies(int[] incidentOf, int[] days) {
    var cells = new int[days.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = at(groups.of[incidentOf[i]], days[i]);
    }
    return cells;
  }
}
