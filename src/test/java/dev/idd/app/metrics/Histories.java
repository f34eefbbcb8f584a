package dev.idd.app.metrics;

import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A generated history, with a count of its own that shares no line with the application's. */
final class Histories {
  static final LocalDate DAY_0 = LocalDate.of(2025, 1, 1);
  static final Period PERIOD = new Period(DAY_0.plusDays(100), DAY_0.plusDays(199));
  static final int LOOKBACK = 40;

  final List<Incident> incidents = new ArrayList<>();
  final List<Tie> ties = new ArrayList<>();
  final Map<IssueId, Classification> kinds = new HashMap<>();

  static Instant at(int day, int hour) {
    return Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * day + 3_600L * hour);
  }

  /** Incidents on few days and hours, so that ties in time are frequent. */
  static Histories generated(long seed) {
    var random = new Random(seed);
    var history = new Histories();
    int size = random.nextInt(40);
    for (int id = 1; id <= size; id++) {
      Instant created = at(60 + random.nextInt(140), 12 * random.nextInt(2));
      var incident = new Incident(new IssueId(id), created);
      history.incidents.add(incident);
      if (random.nextInt(4) > 0) {
        history.kinds.put(
            incident.id(),
            new Classification("class-" + random.nextInt(3), "part-" + random.nextInt(2)));
      }
      for (int links = random.nextInt(3); links > 0; links--) {
        Instant shipped = random.nextBoolean() ? at(80 + random.nextInt(160), 5) : null;
        history.tie(incident, 1000 + random.nextInt(20), shipped);
      }
    }
    return history;
  }

  /** An improvement ships once, whoever it is linked to. */
  private void tie(Incident incident, long improvement, Instant shipped) {
    Instant known =
        ties.stream()
            .filter(tie -> tie.improvement().value() == improvement)
            .findAny()
            .map(tie -> java.util.Optional.ofNullable(tie.shipped()))
            .orElse(java.util.Optional.ofNullable(shipped))
            .orElse(null);
    ties.add(new Tie(incident.id(), incident.created(), new IssueId(improvement), known));
  }

  List<Incident> inPeriod() {
    return incidents.stream().filter(one -> inPeriod(one.created())).toList();
  }

  static boolean inPeriod(Instant at) {
    return !at.isBefore(at(100, 0)) && at.isBefore(at(200, 0));
  }

  /** Every pair is looked at. */
  int recurring() {
    int recurring = 0;
    for (Incident one : incidents) {
      boolean again = false;
      for (Incident other : incidents) {
        boolean earlier =
            other.created().isBefore(one.created())
                || (other.created().equals(one.created()) && other.id().value() < one.id().value());
        boolean near = !other.created().isBefore(one.created().minusSeconds(86_400L * LOOKBACK));
        Classification kind = kinds.get(one.id());
        again |= earlier && near && kind != null && kind.equals(kinds.get(other.id()));
      }
      recurring += again && inPeriod(one.created()) ? 1 : 0;
    }
    return recurring;
  }

  long classifiedInPeriod() {
    return inPeriod().stream().filter(one -> kinds.containsKey(one.id())).count();
  }
}
