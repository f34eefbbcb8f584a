package dev.idd.app.metrics.numbers;

/**
 * Values per cell, in ascending order within each: the values come sorted, so that dealing them out
 * in that order leaves them sorted.
 */
final class Sorted {
  private final int[] from;
  private final long[] values;

  private Sorted(int[] from, long[] values) {
    this.from = from;
    this.values = values;
  }

  /**
   * @param cellOf the cell of each place
   */
  static Sorted of(Cells cells, Ordered ordered, int[] cellOf) {
    int[] from = starts(cells, ordered, cellOf);
    var dealt = new long[from[cells.count()]];
    int[] next = from.clone();
    for (int place : ordered.order()) {
      int cell = cellOf[place];
      if (cell != Cells.NOWHERE) {
        long value = ordered.values()[place];
        dealt[next[cell]++] = value;
        dealt[next[cells.whole(cell)]++] = value;
      }
    }
    return new Sorted(from, dealt);
  }

  /** Where the values of each cell begin. */
  private static int[] starts(Cells cells, Ordered ordered, int[] cellOf) {
    var sizes = new Tally(cells);
    for (int place = 0; place < cellOf.length; place++) {
      if (ordered.values()[place] != History.NONE) {
        sizes.add(cellOf[place]);
      }
    }
    sizes.sum();
    var from = new int[cells.count() + 1];
    for (int cell = 0; cell < cells.count(); cell++) {
      from[cell + 1] = from[cell] + sizes.at(cell);
    }
    return from;
  }

  Values at(int cell) {
    return new Values(values, from[cell], from[cell + 1]);
  }
}
