package dev.idd.bench;

import java.lang.management.ManagementFactory;

/** How much memory is alive at its most, looked at after a collection. */
final class LiveHeap {
  private static final double MEGABYTE = 1024 * 1024;

  private final int every;
  private final long before = alive();
  private int asked;
  private long most = before;

  /**
   * @param every how many times of asking make one look: a collection takes its time
   */
  LiveHeap(int every) {
    this.every = every;
  }

  void look() {
    if (asked++ % every == 0) {
      most = Math.max(most, alive());
    }
  }

  double grownMegabytes() {
    return (most - before) / MEGABYTE;
  }

  /** What only cleaners hold is gone after the second one. */
  private static long alive() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
