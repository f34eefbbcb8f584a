package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a class came back before the first improvement of it shipped, and how often after.
 *
 * @param shipped when the first improvement of an incident of the class shipped
 * @param ratio repeats a day after, divided by repeats a day before; null: there were none before
 */
public record RepeatReduction(
    String classKey,
    long shipped,
    Exposure before,
    Exposure after,
    @Nullable Double ratio,
    @Nullable Double low,
    @Nullable Double high,
    boolean enough) {

  /** With fewer repeats, or fewer days, a difference is chance. */
  static final int ENOUGH_REPEATS = 5;

  static final long ENOUGH_DAYS = 30;
  private static final long DAY = 86_400_000;

  /** No side reaches further than this from the shipping. */
  private static final long FURTHEST_DAYS = 365;

  /** Repeats, and in how many days. */
  public record Exposure(int repeats, long days) {}

  /** A class each, where an improvement of it has shipped; the earliest first. */
  public static List<RepeatReduction> of(History history, long now) {
    var found = new ArrayList<RepeatReduction>();
    firstShipped(history).forEach((key, shipped) -> found.add(of(history, key, shipped, now)));
    found.sort(
        Comparator.comparingLong(RepeatReduction::shipped)
            .thenComparing(RepeatReduction::classKey));
    return found;
  }

  private static Map<String, Long> firstShipped(History history) {
    var first = new TreeMap<String, Long>();
    for (int i = 0; i < history.incidents.size(); i++) {
      String key = history.incidents.get(i).classKey();
      if (key != null && history.ties.firstShipped[i] != Long.MAX_VALUE) {
        first.merge(key, history.ties.firstShipped[i], Math::min);
      }
    }
    return first;
  }

  private static RepeatReduction of(History history, String key, long shipped, long now) {
    long begins = Math.max(history.incidents.get(0).created(), shipped - FURTHEST_DAYS * DAY);
    long ends = Math.min(now, shipped + FURTHEST_DAYS * DAY);
    int earlier = 0;
    int later = 0;
    for (int i = 0; i < history.incidents.size(); i++) {
      IncidentRow one = history.incidents.get(i);
      if (history.recurs(i) && key.equals(one.classKey())) {
        earlier += one.created() >= begins && one.created() < shipped ? 1 : 0;
        later += one.created() >= shipped && one.created() < ends ? 1 : 0;
      }
    }
    var before = new Exposure(earlier, Math.max(0, (shipped - begins) / DAY));
    var after = new Exposure(later, Math.max(0, (ends - shipped) / DAY));
    return compared(key, shipped, before, after);
  }

  private static RepeatReduction compared(
      String key, long shipped, Exposure before, Exposure after) {
    boolean any = before.repeats() > 0 && before.days() > 0 && after.days() > 0;
    Interval interval =
        any
            ? Intervals.ratioOfRates(after.repeats(), after.days(), before.repeats(), before.days())
            : null;
    boolean enough =
        any
            && before.repeats() + after.repeats() >= ENOUGH_REPEATS
            && Math.min(before.days(), after.days()) >= ENOUGH_DAYS;
    return new RepeatReduction(
        key,
        shipped,
        before,
        after,
        any
            ? Double.valueOf(
                ((double) after.repeats() / after.days())
                    / ((double) before.repeats() / before.days()))
            : null,
        interval == null ? null : Double.valueOf(interval.low()),
        interval == null ? null : Double.valueOf(interval.high()),
        enough);
  }
}
