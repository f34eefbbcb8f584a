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
 * Kinds (class and component) are numbered, so that they can be compared and shuffled fast.
 */
final class ClassifiedHistory {
  private static final Comparator<Incident> BY_TIME =
      Comparator.comparing(Incident::created).thenComparing(one -> one.id().value());
  private static final Comparator<Classification> BY_NAME =
      Comparator.comparing(Classification::classKey).thenComparing(Classification::component);

  private final long[] times;
  private final int[] kinds;
  private final int distinctKinds;
  private final int firstOfPeriod;
  private final long lookback;
  private final long fingerprint;

  private ClassifiedHistory(
      long[] times,
      int[] kinds,
      int distinctKinds,
      int firstOfPeriod,
      long lookback,
      long fingerprint) {
    this.times = times;
    this.kinds = kinds;
    this.distinctKinds = distinctKinds;
    this.firstOfPeriod = firstOfPeriod;
    this.lookback = lookback;
    this.fingerprint = fingerprint;
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
    var numbers = new TreeMap<Classification, Integer>(BY_NAME);
    classified.forEach(one -> numbers.put(kind(kinds, one), 0));
    int next = 0;
    for (var entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    int size = classified.size();
    var times = new long[size];
    var numbered = new int[size];
    long fingerprint = 1;
    int first = 0;
    for (int i = 0; i < size; i++) {
      Incident incident = classified.get(i);
      times[i] = incident.created().toEpochMilli();
      numbered[i] = numbers.getOrDefault(kind(kinds, incident), 0);
      fingerprint = 31 * (31 * fingerprint + incident.id().value()) + numbered[i];
      first += incident.created().isBefore(from) ? 1 : 0;
    }
    return new ClassifiedHistory(
        times, numbered, numbers.size(), first, lookback.toMillis(), fingerprint);
  }

  private static Classification kind(Map<IssueId, Classification> kinds, Incident incident) {
    return Objects.requireNonNull(kinds.get(incident.id()));
  }

  int size() {
    return kinds.length;
  }

  /** Classified incidents of the period itself. */
  int inPeriod() {
    return kinds.length - firstOfPeriod;
  }

  /** Incidents of the period whose kind had occurred within the look-back. */
  int recurring() {
    return recurring(kinds);
  }

  /** The same if the incidents had been of these kinds. The nearest predecessor decides. */
  int recurring(int[] dealt) {
    var lastSeen = new long[distinctKinds];
    Arrays.fill(lastSeen, Long.MIN_VALUE);
    int recurring = 0;
    for (int i = 0; i < dealt.length; i++) {
      int kind = dealt[i];
      boolean before = lastSeen[kind] != Long.MIN_VALUE && times[i] - lastSeen[kind] <= lookback;
      if (i >= firstOfPeriod && before) {
        recurring++;
      }
      lastSeen[kind] = times[i];
    }
    return recurring;
  }

  int[] kinds() {
    return kinds.clone();
  }

  /** The same for the same history, so that what is drawn at random can be drawn again. */
  long fingerprint() {
    return fingerprint;
  }
}
