package dev.idd.sandbox.server;

import java.util.Map;
import java.util.TreeMap;

/** How often each operation was called: {@code GET /rest/api/3/issue/{issueIdOrKey}} → 12. */
public final class RequestCounters {
  private final Map<String, Long> counts = new TreeMap<>();

  public synchronized void count(String operation) {
    counts.merge(operation, 1L, Long::sum);
  }

  public synchronized long of(String operation) {
    return counts.getOrDefault(operation, 0L);
  }

  public synchronized Map<String, Long> all() {
    return new TreeMap<>(counts);
  }

  public synchronized void clear() {
    counts.clear();
  }
}
