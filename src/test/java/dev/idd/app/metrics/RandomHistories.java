package dev.idd.app.metrics;

import dev.idd.app.extract.Answer;
import dev.idd.app.extract.Attribution;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Hours;
import dev.idd.app.extract.PatternReview;
import dev.idd.app.extract.Requirement;
import dev.idd.app.extract.Response;
import dev.idd.app.extract.RootCause;
import dev.idd.app.extract.TestGap;
import dev.idd.app.extract.Timeline;
import dev.idd.app.metrics.Raw.Changed;
import dev.idd.app.metrics.Raw.Improvement;
import dev.idd.app.metrics.Raw.Incident;
import dev.idd.app.metrics.Raw.Month;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small histories with everything that happens to incidents, and much that should not. */
final class RandomHistories {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private final Random random;

  RandomHistories(long seed) {
    random = new Random(seed);
  }

  Raw next() {
    int incidents = random.nextInt(random.nextInt(6) == 0 ? 40 : 12);
    var all = new ArrayList<Incident>();
    for (int i = 0; i < incidents; i++) {
      all.add(incident(1 + i));
    }
    var improvements = new ArrayList<Improvement>();
    for (int i = random.nextInt(8); i > 0 && incidents > 0; i--) {
      improvements.add(improvement(1000 + i, incidents));
    }
    return new Raw(all, improvements);
  }

  private Instant moment(Instant from, int days) {
    // Often the same: what happens in one minute, or at the turn of a day, must not be lost.
    if (random.nextInt(8) == 0) {
      return from.plus(Duration.ofDays(random.nextInt(days)));
    }
    return from.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
  }

  private List<Changed> statuses(Instant born) {
    var all = new ArrayList<Changed>();
    all.add(new Changed(random.nextInt(9) == 0 ? "3" : "1", born));
    Instant at = born;
    for (int i = random.nextInt(7); i > 0; i--) {
      at = at.plus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)));
      all.add(new Changed(String.valueOf(1 + random.nextInt(4)), at));
    }
    return all;
  }

  private Incident incident(long id) {
    Instant created = moment(START, 330);
    boolean known = random.nextInt(4) > 0;
    return new Incident(
        id,
        created,
        random.nextBoolean() ? null : created.plus(Duration.ofHours(random.nextInt(500))),
        statuses(created),
        random.nextInt(3) == 0 ? null : created.plus(Duration.ofMinutes(random.nextInt(90))),
        pick(null, "SEV-0", "SEV-1", "SEV-2", "SEV-4"),
        pick(List.of(), List.of("db"), List.of("db", "web"), List.of("web")),
        pick(null, "Blue", "Red"),
        known ? extract(created) : Extract.EMPTY,
        random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0,
        random.nextInt(5) == 0 ? 1 : 0,
        random.nextInt(3) == 0
            ? Map.of(1 + random.nextInt(2), random.nextInt(3), 4, 1 + random.nextInt(6))
            : Map.of());
  }

  private Extract extract(Instant created) {
    return new Extract(
        null,
        new RootCause(
            List.of(),
            List.of(),
            pick(null, "config-error", "capacity"),
            pick(null, "deploy", "canary", "unknown", "traffic"),
            pick("", "db", "web"),
            List.of()),
        new Requirement(pick("", "The system must degrade when the database is slow"), null),
        new TestGap("", null, pick("", "https://git.example.com/c/1")),
        new PatternReview(null, null, null, ""),
        new Attribution(
            pick(null, Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN),
            pick("", "Copilot", "Cursor"),
            pick("", "the second prompt", "see https://ai.example.com/c/7"),
            pick(null, "test", "refactoring"),
            pick(null, "wrong-assumption")),
        new Response(
            null,
            "",
            null,
            List.of(),
            List.of(),
            null,
            null,
            new Response.Resolution(null, pick(null, "pending", "passed"), ""),
            ""),
        new Timeline(
            typed(created, -120),
            typed(created, 60),
            null,
            typed(created, 5000),
            typed(created, 9000)),
        null,
        new Hours(hours(), hours(), hours(), hours()),
        null);
  }

  private Instant typed(Instant created, int minutes) {
    if (random.nextInt(3) > 0) {
      return null;
    }
    int off = random.nextInt(Math.abs(minutes)) * Integer.signum(minutes);
    // Now and then the wrong way round.
    return created.plus(Duration.ofMinutes(random.nextInt(10) == 0 ? -off : off));
  }

  private Hours.Estimate hours() {
    return random.nextInt(3) == 0
        ? null
        : new Hours.Estimate(random.nextInt(40) / 4.0, "somebody", START);
  }

  private Improvement improvement(long id, int incidents) {
    Instant created = moment(START, 330);
    var answers = new ArrayList<Long>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long incident = 1 + random.nextInt(incidents);
      if (!answers.contains(incident)) {
        answers.add(incident);
      }
    }
    return new Improvement(
        id,
        created,
        random.nextBoolean() ? null : created.plus(Duration.ofHours(random.nextInt(500))),
        statuses(created),
        random.nextInt(3) == 0
            ? null
            : LocalDate.ofInstant(created, ZoneOffset.UTC).plusDays(random.nextInt(60)),
        answers,
        pick(null, "PROPOSED", "COMMITTED", "COMMITTED", "DISMISSED"),
        pick("BEYOND_FIX", "BEYOND_FIX", "BEYOND_FIX", "DIRECT_FIX"));
  }

  /** Some of the year's months, oldest first. */
  List<Month> months() {
    var all = new ArrayList<Month>();
    for (int month = 1; month <= 12; month++) {
      if (random.nextInt(3) == 0) {
        Integer deployments = random.nextInt(4) == 0 ? null : random.nextInt(30);
        boolean counted = deployments != null && random.nextBoolean();
        all.add(
            new Month(
                YearMonth.of(2025, month),
                deployments,
                counted ? (Integer) random.nextInt(deployments + 1) : null,
                random.nextBoolean() ? null : (Double) (random.nextInt(400) / 10.0)));
      }
    }
    return all;
  }

  LocalDate day() {
    return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
  }

  Instant now() {
    return moment(START.plus(Duration.ofDays(100)), 400);
  }

  <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }
}
