package dev.idd.sandbox.model;

import java.util.HashMap;
import java.util.Map;

/** Counts ids up, one row of numbers for each kind of thing. */
final class Ids {
  private final Map<String, Long> last = new HashMap<>();

  long next(String kind, long first) {
    return last.merge(kind, first, (before, start) -> before + 1);
  }

  String nextText(String kind, long first) {
    return Long.toString(next(kind, first));
  }
}
