package dev.idd.app.reminder;

import dev.idd.app.gate.GateCounts;
import dev.idd.app.improvement.Commitments.Overdue;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.metrics.PeriodNumbers;
import dev.idd.app.mining.MinedFacts.Course;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Counts the week before a digest: seven whole days, in UTC like all numbers of the product. */
@Service
class DigestFacts {
  private final PeriodNumbers numbers;
  private final GateCounts gate;
  private final WaitingFacts waiting;
  private final Clock clock;

  DigestFacts(PeriodNumbers numbers, GateCounts gate, WaitingFacts waiting, Clock clock) {
    this.numbers = numbers;
    this.gate = gate;
    this.waiting = waiting;
    this.clock = clock;
  }

  Week of(ProjectSettings project, PeopleChoices choices, LocalDate day) {
    TenantId tenant = project.tenant();
    LocalDate from = day.minusDays(7);
    LocalDate to = day.minusDays(1);
    Instant now = clock.instant();
    var counted = numbers.of(project, from, to);
    var around = gate.of(tenant, project.project(), start(from), start(day));
    var neglected = waiting.neglected(project, choices, now);
    return new Week(
        from,
        to,
        counted.incidents(),
        counted.recurring(),
        counted.classified(),
        around.bypasses(),
        around.waivers(),
        around.overrides(),
        keys(
            waiting.late(project, choices, now).values().stream()
                .flatMap(List::stream)
                .map(Overdue::key)),
        keys(neglected.reviews().stream().map(Course::key)),
        keys(neglected.guardrails().stream().map(Course::key)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<IssueKey> keys(Stream<IssueKey> keys) {
    return keys.distinct().sorted((one, other) -> one.value().compareTo(other.value())).toList();
  }
}
