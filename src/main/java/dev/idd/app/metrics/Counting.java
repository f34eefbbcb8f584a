package dev.idd.app.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.HistoryShelf.Versioned;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.IncidentRow;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts a history, and remembers what came out for as long as the history is true. */
@Component
class Counting {
  /** What is late changes with the minute, not with the history. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** About 200 bytes each. */
  private static final int MOST_NUMBERS = 300_000;

  private final HistoryShelf shelf;
  private final SlaSettings sla;
  private final Clock clock;
  private final Cache<Question, Counted> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_NUMBERS)
          .weigher((Question question, Counted counted) -> counted.numbers().size())
          .expireAfterWrite(FRESH)
          .build();
  private final Cache<Question, Optional<ChanceLevel>> chances =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

  Counting(HistoryShelf shelf, SlaSettings sla, Clock clock) {
    this.shelf = shelf;
    this.sla = sla;
    this.clock = clock;
  }

  private record Question(
      TenantId tenant,
      ProjectKey project,
      int lookbackDays,
      long version,
      By by,
      Grain grain,
      Period period) {}

  /** What was counted, and when. */
  record Counted(Instant at, Numbers numbers) {}

  History history(CountedProject project) {
    return shelf.of(project).history();
  }

  /** The period that was meant: what nobody chose reaches from the first incident to today. */
  Period period(CountedProject project, AskedPeriod asked) {
    Long begins = history(project).begins();
    Optional<LocalDate> first =
        Optional.ofNullable(begins).map(Instant::ofEpochMilli).map(Period::day);
    return asked.within(first, Period.day(clock.instant()));
  }

  Counted of(CountedProject project, By by, Grain grain, Period period) {
    Versioned kept = shelf.of(project);
    var question = question(project, kept, by, grain, period);
    Instant now = clock.instant();
    Counted known = answers.getIfPresent(question);
    if (known != null && Duration.between(known.at(), now).compareTo(FRESH) < 0) {
      return known;
    }
    var counted =
        new Counted(now, Numbers.of(kept.history(), by, grain, period.span(), sla.targets(), now));
    answers.put(question, counted);
    return counted;
  }

  /** What the Recurrence Rate of the whole period would be by chance. */
  Optional<ChanceLevel> chance(CountedProject project, Period period) {
    Versioned kept = shelf.of(project);
    return chances.get(
        question(project, kept, By.NONE, Grain.QUARTER, period),
        any -> chance(kept.history(), period, project.lookback()));
  }

  private static Question question(
      CountedProject project, Versioned kept, By by, Grain grain, Period period) {
    return new Question(
        project.tenant(), project.key(), project.lookbackDays(), kept.version(), by, grain, period);
  }

  private static Optional<ChanceLevel> chance(History history, Period period, Duration lookback) {
    long from = period.span().start() - lookback.toMillis();
    List<Incident> incidents = new ArrayList<>();
    Map<IssueId, Classification> kinds = new HashMap<>();
    for (IncidentRow one : history.incidents()) {
      if (one.classified()
          && one.classKey() != null
          && one.component() != null
          && one.created() >= from
          && one.created() < period.span().end()) {
        var id = new IssueId(one.id());
        incidents.add(new Incident(id, Instant.ofEpochMilli(one.created())));
        kinds.put(id, new Classification(one.classKey(), one.component()));
      }
    }
    return ChanceLevel.of(ClassifiedHistory.of(incidents, kinds, period.start(), lookback));
  }
}
