package dev.idd.app.mining.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read, accepted and refused, and why. */
final class Report {
  private static final int FIRST_LINES = 5;
  private static final int REASONS = 50;
  private static final String OTHER = "other reasons";

  private final Map<String, Tally> refused = new LinkedHashMap<>();
  private long read;
  private long accepted;

  /** One reason, how often, and where first. */
  record Reason(String why, long count, List<Long> firstLines) {}

  private static final class Tally {
    private final List<Long> first = new ArrayList<>();
    private long count;

    void at(long line) {
      count++;
      if (first.size() < FIRST_LINES) {
        first.add(line);
      }
    }
  }

  void line() {
    read++;
  }

  void accepted(int incidents) {
    accepted += incidents;
  }

  void refused(long line, String why) {
    boolean known = refused.containsKey(why) || refused.size() < REASONS;
    refused.computeIfAbsent(known ? why : OTHER, any -> new Tally()).at(line);
  }

  /** Lines with something in them, without a header. */
  long read() {
    return read;
  }

  /** Incidents. */
  long accepted() {
    return accepted;
  }

  /** Lines. */
  long refused() {
    return refused.values().stream().mapToLong(one -> one.count).sum();
  }

  List<Reason> reasons() {
    return refused.entrySet().stream()
        .map(one -> new Reason(one.getKey(), one.getValue().count, one.getValue().first))
        .toList();
  }
}
