package dev.idd.bench;

import java.lang.management.ManagementFactory;

/** How much memory is alive at its most, looked at after a collection. */
final class LiveHeap {
  private static final double MEGABYTE = 1024 * 1024;

  private final int every;
  private int asked;
  private long before;
  private long most;

  /**
   * @param every how many times of asking make one look: a collection takes its time
   */
  LiveHeap(int every) {
    this.every = every;
  }

  void begin() {
    before = alive();
    most = before;
  }

  void look() {
    if (asked++ % every == 0) {
      most = Math.max(most, alive());
    }
  }

  double grownMegabytes() {
    return (Math.max(most, alive()) - before) / MEGABYTE;
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
