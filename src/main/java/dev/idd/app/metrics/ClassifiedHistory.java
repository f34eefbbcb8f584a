package dev.idd.app.metrics;

import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The classified incidents of a period and of the look-back before it, oldest first, ties by id.
 * Classes and components are numbered, so that they can be compared and shuffled fast.
 */
final class ClassifiedHistory {
  private static final Comparator<Incident> BY_TIME =
      Comparator.comparing(Incident::created).thenComparing(one -> one.id().value());

  private final long[] times;
  private final int[] classes;
  private final int[] components;
  private final int distinctClasses;
  private final int distinctComponents;
  private final int firstOfPeriod;
  private final long lookback;

  private ClassifiedHistory(
      List<Incident> incidents, List<Classification> kinds, Instant from, Duration lookback) {
    times = incidents.stream().mapToLong(one -> one.created().toEpochMilli()).toArray();
    classes = numbered(kinds.stream().map(Classification::classKey).toList());
    components = numbered(kinds.stream().map(Classification::component).toList());
    distinctClasses = Arrays.stream(classes).max().orElse(-1) + 1;
    distinctComponents = Arrays.stream(components).max().orElse(-1) + 1;
    firstOfPeriod = (int) incidents.stream().filter(one -> one.created().isBefore(from)).count();
    this.lookback = lookback.toMillis();
  }

  /**
   * @param from where the period begins; earlier incidents are only looked back at
   */
  static ClassifiedHistory of(
      List<Incident> incidents,
      Map<IssueId, Classification> kinds,
      Instant from,
      Duration lookback) {
    List<Incident> classified =
        incidents.stream().filter(one -> kinds.containsKey(one.id())).sorted(BY_TIME).toList();
    return new ClassifiedHistory(
        classified,
        classified.stream().map(one -> Objects.requireNonNull(kinds.get(one.id()))).toList(),
        from,
        lookback);
  }

  /** Each name as its place in the alphabet of all names. */
  private static int[] numbered(List<String> names) {
    var places = new TreeMap<String, Integer>();
    names.forEach(name -> places.put(name, 0));
    int next = 0;
    for (var entry : places.entrySet()) {
      entry.setValue(next++);
    }
    return names.stream().mapToInt(name -> Objects.requireNonNull(places.get(name))).toArray();
  }

  int size() {
    return times.length;
  }

  /** Classified incidents of the period itself. */
  int inPeriod() {
    return times.length - firstOfPeriod;
  }

  /** Incidents of the period whose class and component had occurred within the look-back. */
  int recurring() {
    return recurring(classes);
  }

  /**
   * The same if the incidents had been of these classes, each in its own component still. The
   * nearest predecessor decides.
   */
  int recurring(int[] dealt) {
    var lastSeen = new long[distinctClasses * distinctComponents];
    Arrays.fill(lastSeen, Long.MIN_VALUE);
    int recurring = 0;
    for (int i = 0; i < dealt.length; i++) {
      int kind = dealt[i] * distinctComponents + components[i];
      boolean before = lastSeen[kind] != Long.MIN_VALUE && times[i] - lastSeen[kind] <= lookback;
      if (i >= firstOfPeriod && before) {
        recurring++;
      }
      lastSeen[kind] = times[i];
    }
    return recurring;
  }

  int[] classes() {
    return classes.clone();
  }

  /** The same for the same history, so that what is drawn at random can be drawn again. */
  long fingerprint() {
    return 31L * (31L * Arrays.hashCode(times) + Arrays.hashCode(classes))
        + Arrays.hashCode(components);
  }
}
