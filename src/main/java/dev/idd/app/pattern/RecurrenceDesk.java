package dev.idd.app.pattern;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.pattern.Comparison.Compared;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.pattern.Recurrence.Verdict;
import dev.idd.app.pattern.RecurrenceQueue.Issue;
import dev.idd.app.pattern.RecurrenceQueue.Item;
import dev.idd.app.pattern.RecurrenceQueue.Precision;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where an analyst goes through what may have happened before. */
@Service
class RecurrenceDesk {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int SHOWN = 50;
  private static final int LONGEST_NOTE = 2_000;

  private final RecurrenceRows rows;
  private final PatternReviews reviews;
  private final Comparison comparison;
  private final Jira jira;
  private final Clock clock;

  RecurrenceDesk(
      RecurrenceRows rows, PatternReviews reviews, Comparison comparison, Jira jira, Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.comparison = comparison;
    this.jira = jira;
    this.clock = clock;
  }

  /** A project as somebody looks at it. */
  record Place(Caller caller, VisibleProject project, ProjectSettings settings, boolean mayJudge) {
    TenantId tenant() {
      return caller.tenant();
    }
  }

  RecurrenceQueue of(Place place) {
    Instant now = clock.instant();
    Instant since = reviews.last(place.tenant(), place.project().id()).orElse(null);
    var counts = rows.counts(place.tenant(), place.project().id());
    return new RecurrenceQueue(
        now,
        since,
        since == null ? now : since.plus(WEEK),
        Precision.of(
            counts.getOrDefault(Verdict.SAME_CAUSE, 0), counts.getOrDefault(Verdict.DIFFERENT, 0)),
        items(place, rows.open(place.tenant(), place.project().id(), SHOWN)),
        place.mayJudge());
  }

  private List<Item> items(Place place, List<Recurrence> pairs) {
    Map<IssueId, Seen> seen = seen(place, pairs);
    var items = new ArrayList<Item>();
    for (Recurrence pair : pairs) {
      Seen incident = seen.get(pair.incident());
      Seen like = seen.get(pair.like());
      if (incident != null && like != null) {
        items.add(item(place, pair, incident, like));
      }
    }
    return items;
  }

  private Map<IssueId, Seen> seen(Place place, List<Recurrence> pairs) {
    List<IssueId> ids =
        pairs.stream().flatMap(pair -> Stream.of(pair.incident(), pair.like())).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : new SeenIncidents(jira.asUser(place.caller())).of(place.settings(), ids);
  }

  private Item item(Place place, Recurrence pair, Seen incident, Seen like) {
    var compared =
        comparison.of(place.tenant(), place.project().key(), pair.incident(), List.of(pair.like()));
    Compared with = compared.getOrDefault(pair.like(), Compared.NOTHING);
    return new Item(
        pair.id(),
        Issue.of(incident),
        Issue.of(like),
        pair.verdict(),
        with.reasons(),
        with.caution(),
        pair.closeness(),
        with.sameClass());
  }

  /** What an analyst says of a pair; may be said anew. */
  record Judgement(@Nullable Verdict verdict, @Nullable String note) {
    void check() {
      var errors = new ArrayList<FieldError>();
      if (verdict == null || verdict == Verdict.SUGGESTED) {
        errors.add(new FieldError("verdict", "Say same-cause, different or unsure."));
      }
      if (note != null && note.length() > LONGEST_NOTE) {
        errors.add(new FieldError("note", "Keep the note under 2,000 characters."));
      }
      if (!errors.isEmpty()) {
        throw Problem.invalidFields(errors);
      }
    }
  }

  RecurrenceQueue judge(Place place, String id, Judgement judgement) {
    requireAnalyst(place);
    Recurrence pair = require(place, id);
    judgement.check();
    Verdict verdict = judgement.verdict();
    if (verdict != null) {
      rows.judge(
          place.tenant(),
          pair.id(),
          verdict,
          FindingRequest.clean(judgement.note()),
          place.caller().account().value(),
          clock.instant());
    }
    return of(place);
  }

  RecurrenceQueue reviewed(Place place) {
    requireAnalyst(place);
    reviews.reviewed(
        place.tenant(), place.project().id(), place.caller().account().value(), clock.instant());
    return of(place);
  }

  /** What the person cannot see both ends of is not there for them. */
  private Recurrence require(Place place, String id) {
    return uuid(id)
        .flatMap(uuid -> rows.find(place.tenant(), place.project().id(), uuid).stream())
        .filter(pair -> seen(place, List.of(pair)).size() == 2)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no such pair in this project."));
  }

  private static Stream<UUID> uuid(String text) {
    try {
      return Stream.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Stream.of();
    }
  }

  private static void requireAnalyst(Place place) {
    if (!place.mayJudge()) {
      throw Problem.notAllowed(
          "The pattern analysts of the project and its administrators go through the queue.");
    }
  }
}
