package dev.idd.app.reminder;

import dev.idd.app.improvement.Commitments.Overdue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.reminder.Reason.Kind;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.settings.people.QuietHours;
import dev.idd.app.settings.people.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Decides who is reminded of what. Pure: what waits, what was chosen, what time it is and what was
 * said before, all come in.
 *
 * <p>At most one message a day goes to a person about an incident, and it holds all there is to
 * say. What is only coming is said once; what is overdue again every week, for a quarter of a year.
 */
final class Reminding {
  static final int AGAIN_AFTER_DAYS = 7;
  static final int LONGEST_DAYS = 90;

  private final PeopleChoices choices;
  private final Instant now;
  private final LocalDate today;

  private Reminding(PeopleChoices choices, Instant now) {
    this.choices = choices;
    this.now = now;
    this.today = day(choices, now);
  }

  static List<Reminder> decide(
      List<Waiting> waiting, PeopleChoices choices, Instant now, List<Said> said) {
    return isQuiet(choices, now) ? List.of() : new Reminding(choices, now).decide(waiting, said);
  }

  static LocalDate day(PeopleChoices choices, Instant now) {
    return LocalDate.ofInstant(now, choices.zoneId());
  }

  static boolean isQuiet(PeopleChoices choices, Instant now) {
    QuietHours quiet = choices.quietHours();
    return quiet != null && quiet.at(LocalTime.ofInstant(now, choices.zoneId()));
  }

  private List<Reminder> decide(List<Waiting> waiting, List<Said> said) {
    var reminders = new ArrayList<Reminder>();
    Map<String, List<Said>> known =
        said.stream().collect(Collectors.groupingBy(one -> place(one.account(), one.incident())));
    for (Waiting one : waiting) {
      reasons(one)
          .forEach(
              (account, reasons) -> {
                var before = known.getOrDefault(place(account, one.incident()), List.of());
                if (isWorthSaying(reasons, before)) {
                  reminders.add(new Reminder(account, one.incident(), List.copyOf(reasons)));
                }
              });
    }
    return reminders;
  }

  private static String place(String account, IssueId incident) {
    return account + "/" + incident;
  }

  private boolean isWorthSaying(List<Reason> reasons, List<Said> before) {
    return before.stream().noneMatch(one -> one.day().equals(today))
        && reasons.stream().anyMatch(reason -> isDue(reason, before));
  }

  private boolean isDue(Reason reason, List<Said> before) {
    return before.stream()
        .filter(one -> one.reasons().contains(reason))
        .map(Said::day)
        .max(LocalDate::compareTo)
        .map(
            last ->
                reason.kind().overdue() && ChronoUnit.DAYS.between(last, today) >= AGAIN_AFTER_DAYS)
        .orElse(true);
  }

  private Map<String, List<Reason>> reasons(Waiting one) {
    var all = new LinkedHashMap<String, List<Reason>>();
    String steward = one.steward();
    if (steward != null) {
      var own = new ArrayList<Reason>();
      review(one, own);
      guardrails(one, own);
      if (!own.isEmpty()) {
        all.put(steward, own);
      }
    }
    if (choices.reminders().improvementOverdue()) {
      one.overdue().stream()
          .filter(late -> late.owner() != null && isRecent(late.since()))
          .forEach(
              late ->
                  all.computeIfAbsent(
                          Objects.requireNonNull(late.owner()), owner -> new ArrayList<>())
                      .add(improvement(late)));
    }
    return all;
  }

  private static Reason improvement(Overdue late) {
    return new Reason(Kind.IMPROVEMENT_OVERDUE, late.key().value(), late.since().toString());
  }

  private void review(Waiting one, List<Reason> own) {
    Reminders wanted = choices.reminders();
    Instant due = one.reviewDue();
    if (due == null) {
      return;
    }
    Integer hours = wanted.reviewDueHours();
    if (!due.isAfter(now)) {
      if (wanted.reviewOverdue() && isRecent(day(choices, due))) {
        own.add(new Reason(Kind.REVIEW_OVERDUE, null, due.toString()));
      }
    } else if (hours != null && !due.isAfter(now.plus(hours, ChronoUnit.HOURS))) {
      own.add(new Reason(Kind.REVIEW_DUE, null, due.toString()));
    }
  }

  private void guardrails(Waiting one, List<Reason> own) {
    Reminders wanted = choices.reminders();
    Integer days = wanted.guardrailExpiringDays();
    one.guardrails().stream()
        .distinct()
        .sorted()
        .<Reason>mapMulti(
            (last, take) -> {
              if (last.isBefore(today)) {
                if (wanted.guardrailExpired() && isRecent(last)) {
                  take.accept(new Reason(Kind.GUARDRAIL_EXPIRED, null, last.toString()));
                }
              } else if (days != null && !last.isAfter(today.plusDays(days))) {
                take.accept(new Reason(Kind.GUARDRAIL_EXPIRING, null, last.toString()));
              }
            })
        .forEach(own::add);
  }

  /** Somebody who did not act for so long is not helped by one more message. */
  private boolean isRecent(LocalDate since) {
    return !since.isBefore(today.minusDays(LONGEST_DAYS));
  }
}
