package dev.idd.app.metrics.numbers;

import java.util.function.IntUnaryOperator;

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
   * @param order places of the values, the smallest first
   * @param cellOf the cell of each place
   */
  static Sorted of(Cells cells, long[] values, int[] order, IntUnaryOperator cellOf) {
    var where = new int[order.length];
    var from = new int[cells.count() + 1];
    for (int i = 0; i < order.length; i++) {
      where[i] = cellOf.applyAsInt(order[i]);
      if (where[i] != Cells.NOWHERE) {
        from[where[i] + 1]++;
        from[cells.whole(where[i]) + 1]++;
      }
    }
    for (int cell = 0; cell < cells.count(); cell++) {
      from[cell + 1] += from[cell];
    }
    var dealt = new long[from[cells.count()]];
    int[] next = from.clone();
    for (int i = 0; i < order.length; i++) {
      if (where[i] != Cells.NOWHERE) {
        dealt[next[where[i]]++] = values[order[i]];
        dealt[next[cells.whole(where[i])]++] = values[order[i]];
      }
    }
    return new Sorted(from, dealt);
  }

  Values at(int cell) {
    return new Values(values, from[cell], from[cell + 1]);
  }
}
