package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.stream.Stream;

/** What is counted over the incidents that were identified in a cell. */
final class IncidentCounts {
  private final History history;
  private final Cells cells;
  private final long now;

  /** Of each way of severity: {@link History#NONE}, or its milliseconds. */
  private final long[] targets;

  private final int[] severities;
  private final Tally incidents;
  private final Tally[] said;
  private final Tally shipped;
  private final Tally judged;
  private final Tally inTime;
  private final Tally withoutTarget;

  IncidentCounts(History history, Cells cells, Targets targets, long now) {
    this.history = history;
    this.cells = cells;
    this.now = now;
    Codes codes = history.of.codes(By.SEVERITY);
    this.targets = codes.keys.stream().mapToLong(targets::of).toArray();
    this.severities = codes.of;
    incidents = new Tally(cells);
    said =
        Stream.generate(() -> new Tally(cells)).limit(Said.values().length).toArray(Tally[]::new);
    shipped = new Tally(cells);
    judged = new Tally(cells);
    inTime = new Tally(cells);
    withoutTarget = new Tally(cells);
  }

  /**
   * @param created the cell in which each incident was identified
   */
  void into(Numbers numbers, int[] created) {
    count(created);
    Tally classified = tally(Said.CLASSIFIED);
    Tally answered = tally(Said.AI_ANSWERED);
    numbers.put(Metric.INCIDENT_VOLUME, cell -> Point.count(incidents.at(cell)));
    numbers.put(Metric.INCIDENTS_WITH_SHIPPED, cell -> share(shipped, cell));
    numbers.put(Metric.RECURRENCE_RATE, cell -> among(classified, tally(Said.RECURRING), cell));
    numbers.put(Metric.TEST_COVERAGE_DELTA, cell -> share(tally(Said.TESTED), cell));
    numbers.put(Metric.PATTERN_ESCALATION_RATE, cell -> share(tally(Said.ESCALATED), cell));
    numbers.put(Metric.REOPEN_RATE, cell -> share(tally(Said.REOPENED), cell));
    numbers.put(
        Metric.SLA_COMPLIANCE,
        cell -> Point.share(inTime.at(cell), judged.at(cell), withoutTarget.at(cell)));
    numbers.put(Metric.AI_SHARE, cell -> among(answered, tally(Said.OF_AI), cell));
  }

  private Tally tally(Said one) {
    return said[one.ordinal()];
  }

  private Point share(Tally some, int cell) {
    return Point.share(some.at(cell), incidents.at(cell), 0);
  }

  /** The others of the cell are missing. */
  private Point among(Tally known, Tally some, int cell) {
    return Point.share(some.at(cell), known.at(cell), incidents.at(cell) - known.at(cell));
  }

  private void count(int[] created) {
    for (int i = 0; i < created.length; i++) {
      if (created[i] != Cells.NOWHERE) {
        incidents.add(created[i]);
        said(history.of.said[i], created[i]);
        shipped(history.ties.firstShipped[i], created[i]);
        judge(i, created[i]);
      }
    }
    Stream.concat(Stream.of(incidents, judged, inTime, withoutTarget), Arrays.stream(said))
        .forEach(Tally::sum);
  }

  private void said(int bits, int cell) {
    for (int left = bits; left != 0; left &= left - 1) {
      said[Said.first(left)].add(cell);
    }
  }

  /** By the end of the point in its point, and by the end of the period in the whole. */
  private void shipped(long first, int cell) {
    if (first < cells.ends[cells.point(cell)]) {
      shipped.add(cell);
    }
    if (first < cells.ends[cells.ends.length - 1]) {
      shipped.inWhole(cell);
    }
  }

  private void judge(int i, int cell) {
    long target = targets[severities[i]];
    long took = history.of.toResolve.values()[i];
    if (target == History.NONE) {
      withoutTarget.add(cell);
    } else if (took != History.NONE || now > history.incidents.get(i).detected() + target) {
      judged.add(cell);
      if (took != History.NONE && took <= target) {
        inTime.add(cell);
      }
    }
  }
}
