package dev.idd.app.metrics.numbers;

/** Counts per cell, each in its point and in the whole. */
final class Tally {
  private final Cells cells;
  final int[] counts;

  Tally(Cells cells) {
    this.cells = cells;
    this.counts = new int[cells.count()];
  }

  /** Once, unless it is nowhere. */
  void add(int cell) {
    if (cell != Cells.NOWHERE) {
      counts[cell]++;
      counts[cells.whole(cell)]++;
    }
  }

  int at(int cell) {
    return counts[cell];
  }
}
