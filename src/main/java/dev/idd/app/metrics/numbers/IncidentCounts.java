package dev.idd.app.metrics.numbers;

/** What is counted over the incidents that were identified in a cell. */
final class IncidentCounts {
  private final History history;
  private final Cells cells;
  private final Targets targets;
  private final long now;
  private final Tally incidents;
  private final Tally classified;
  private final Tally recurring;
  private final Tally shipped;
  private final Tally tested;
  private final Tally escalated;
  private final Tally reopened;
  private final Tally judged;
  private final Tally inTime;
  private final Tally withoutTarget;
  private final Tally answered;
  private final Tally ofAi;

  IncidentCounts(History history, Cells cells, Targets targets, long now) {
    this.history = history;
    this.cells = cells;
    this.targets = targets;
    this.now = now;
    incidents = new Tally(cells);
    classified = new Tally(cells);
    recurring = new Tally(cells);
    shipped = new Tally(cells);
    tested = new Tally(cells);
    escalated = new Tally(cells);
    reopened = new Tally(cells);
    judged = new Tally(cells);
    inTime = new Tally(cells);
    withoutTarget = new Tally(cells);
    answered = new Tally(cells);
    ofAi = new Tally(cells);
  }

  void into(Numbers numbers) {
    for (int i = 0; i < history.incidents.size(); i++) {
      int cell = cells.at(cells.groups.of[i], history.incidents.get(i).created());
      if (cell != Cells.NOWHERE) {
        count(i, cell);
      }
    }
    numbers.put(Metric.INCIDENT_VOLUME, cell -> Point.count(incidents.at(cell)));
    numbers.put(Metric.INCIDENTS_WITH_SHIPPED, cell -> share(shipped, cell));
    numbers.put(
        Metric.RECURRENCE_RATE,
        cell ->
            Point.share(
                recurring.at(cell), classified.at(cell), incidents.at(cell) - classified.at(cell)));
    numbers.put(Metric.TEST_COVERAGE_DELTA, cell -> share(tested, cell));
    numbers.put(Metric.PATTERN_ESCALATION_RATE, cell -> share(escalated, cell));
    numbers.put(Metric.REOPEN_RATE, cell -> share(reopened, cell));
    numbers.put(
        Metric.SLA_COMPLIANCE,
        cell -> Point.share(inTime.at(cell), judged.at(cell), withoutTarget.at(cell)));
    numbers.put(
        Metric.AI_SHARE,
        cell ->
            Point.share(ofAi.at(cell), answered.at(cell), incidents.at(cell) - answered.at(cell)));
  }

  private Point share(Tally some, int cell) {
    return Point.share(some.at(cell), incidents.at(cell), 0);
  }

  private void count(int i, int cell) {
    IncidentRow one = history.incidents.get(i);
    incidents.add(cell);
    addIf(one.classified(), classified, cell);
    addIf(history.recurring[i], recurring, cell);
    addIf(one.tested(), tested, cell);
    addIf(one.findings() > 0, escalated, cell);
    addIf(one.reopened() > 0, reopened, cell);
    if (one.ai() != null) {
      answered.add(cell);
      addIf(one.ai(), ofAi, cell);
    }
    shipped(history.firstShipped[i], cell);
    judge(one, cell);
  }

  /** By the end of the point in its point, and by the end of the period in the whole. */
  private void shipped(long first, int cell) {
    if (first < cells.points.get(cells.point(cell)).end()) {
      shipped.counts[cell]++;
    }
    if (first < cells.points.get(cells.points.size() - 1).end()) {
      shipped.counts[cells.whole(cell)]++;
    }
  }

  private void judge(IncidentRow one, int cell) {
    long target = targets.of(one.severity());
    boolean resolved = one.resolved() != IncidentRow.NONE && one.resolved() >= one.detected();
    if (target == IncidentRow.NONE) {
      withoutTarget.add(cell);
    } else if (resolved || now > one.detected() + target) {
      judged.add(cell);
      addIf(resolved && one.resolved() - one.detected() <= target, inTime, cell);
    }
  }

  private static void addIf(boolean so, Tally tally, int cell) {
    if (so) {
      tally.add(cell);
    }
  }
}
