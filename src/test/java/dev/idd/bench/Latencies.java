package dev.idd.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took; may be filled by many threads. */
final class Latencies {
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long taken) {
    nanos.add(taken);
  }

  void addMillis(double taken) {
    add(Math.round(taken * 1_000_000));
  }

  void time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    add(System.nanoTime() - start);
  }

  int size() {
    return nanos.size();
  }

  /** In milliseconds: as long as this, or less, took that part of them. */
  double percentile(double part) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.max(index, 0)] / (double) Duration.ofMillis(1).toNanos();
  }
}
