package dev.idd.app.metrics.numbers;

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
  private final long[] starts;
  private final long end;
  private final int width;

  Cells(Groups groups, List<Span> points) {
    this.groups = groups;
    this.points = points;
    this.starts = points.stream().mapToLong(Span::start).toArray();
    this.end = points.get(points.size() - 1).end();
    this.width = points.size() + 1;
  }

  int count() {
    return groups.count() * width;
  }

  int of(int group, int point) {
    return group * width + point;
  }

  /** The cell for the whole period that a cell belongs to. */
  int whole(int cell) {
    return cell - cell % width + width - 1;
  }

  int point(int cell) {
    return cell % width;
  }

  /** The cell of a moment in a group. */
  int at(int group, long moment) {
    if (group < 0 || moment < starts[0] || moment >= end) {
      return NOWHERE;
    }
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= moment) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return of(group, low);
  }
}
