package dev.idd.app.metrics.numbers;

/** Counts per cell, each in its point and in the whole. */
final class Tally {
  private final Cells cells;
  private final int[] counts;

  Tally(Cells cells) {
    this.cells = cells;
    this.counts = new int[cells.count()];
  }

  /** Once in its point, unless it is nowhere. */
  void add(int cell) {
    if (cell != Cells.NOWHERE) {
      counts[cell]++;
    }
  }

  /** To be called once, when everything is counted: the whole is the sum of its points. */
  void sum() {
    for (int cell = 0; cell < counts.length; cell++) {
      int whole = cells.whole(cell);
      if (cell != whole) {
        counts[whole] += counts[cell];
      }
    }
  }

  /** For what is not the sum of its points. */
  void inWhole(int cell) {
    counts[cells.whole(cell)]++;
  }

  int at(int cell) {
    return counts[cell];
  }
}
