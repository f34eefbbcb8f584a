package dev.idd.app.metrics.numbers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is counted of incidents, a column each. One pass over the rows makes all of them: the rows
 * lie all over the memory, the columns do not.
 */
final class IncidentColumns {
  final long[] created;
  final long[] closed;
  final int[] createdDay;
  final int[] resolvedDay;

  /** Bits of {@link Said}. */
  final int[] said;

  final Ordered toAcknowledge;
  final Ordered toResolve;
  final Ordered cost;
  final Ordered saved;
  private final Map<By, Codes> codes = new EnumMap<>(By.class);

  /**
   * @param sorted the earliest first
   */
  IncidentColumns(List<IncidentRow> sorted, long lookback) {
    int size = sorted.size();
    created = new long[size];
    closed = new long[size];
    createdDay = new int[size];
    resolvedDay = new int[size];
    said = new int[size];
    var acknowledge = new long[size];
    var resolve = new long[size];
    var costs = new long[size];
    var savings = new long[size];
    for (By by : By.values()) {
      codes.put(by, new Codes(size));
    }
    var recurrence = new Recurrence(lookback);
    for (int i = 0; i < size; i++) {
      IncidentRow row = sorted.get(i);
      created[i] = row.created();
      closed[i] = row.closed();
      createdDay[i] = Days.of(row.created());
      resolvedDay[i] = Days.of(row.resolved());
      acknowledge[i] = between(row.detected(), row.acknowledged());
      resolve[i] = between(row.detected(), row.resolved());
      costs[i] = ofAi(row, row.cost());
      savings[i] = ofAi(row, row.saved());
      for (Map.Entry<By, Codes> one : codes.entrySet()) {
        one.getValue().set(i, row, one.getKey());
      }
      said[i] = Said.of(row, recurrence.of(row, codes(By.CLASS).of[i], codes(By.COMPONENT).of[i]));
    }
    toAcknowledge = Ordered.of(acknowledge);
    toResolve = Ordered.of(resolve);
    cost = Ordered.of(costs);
    saved = Ordered.of(savings);
  }

  Codes codes(By by) {
    return Objects.requireNonNull(codes.get(by));
  }

  private static long between(long from, long to) {
    return to == History.NONE || to < from ? History.NONE : to - from;
  }

  private static long ofAi(IncidentRow incident, long minutes) {
    return Boolean.TRUE.equals(incident.ai()) ? minutes : History.NONE;
  }

  /**
   * Whether an incident has the kind of an earlier one, at most the look-back before. The nearest
   * predecessor decides.
   */
  private static final class Recurrence {
    private final long lookback;
    private final Map<Long, Long> last = new HashMap<>();

    Recurrence(long lookback) {
      this.lookback = lookback;
    }

    boolean of(IncidentRow one, int classCode, int componentCode) {
      if (!one.classified() || one.classKey() == null || one.component() == null) {
        return false;
      }
      long kind = (long) classCode << 32 | componentCode;
      Long before = last.put(kind, one.created());
      return before != null && one.created() - before <= lookback;
    }
  }
}
