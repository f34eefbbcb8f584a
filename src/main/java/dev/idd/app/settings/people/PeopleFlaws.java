package dev.idd.app.settings.people;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be in choices about people, before anybody is looked up. Pure. */
final class PeopleFlaws {
  private static final int LONGEST_HOURS = 24 * 30;
  private static final int LONGEST_DAYS = 90;
  private static final int MOST_IN_ROTATION = 50;
  private static final int MOST_ANALYSTS = 20;

  private final PeopleChoices choices;
  private final ProjectKey project;
  private final List<FieldError> flaws = new ArrayList<>();

  private PeopleFlaws(PeopleChoices choices, ProjectKey project) {
    this.choices = choices;
    this.project = project;
  }

  static List<FieldError> of(PeopleChoices choices, ProjectKey project) {
    var check = new PeopleFlaws(choices, project);
    check.steward();
    check.reminders();
    check.hours();
    check.digest();
    return List.copyOf(check.flaws);
  }

  private void steward() {
    List<String> accounts = choices.steward().accounts();
    switch (choices.steward().rule()) {
      case PERSON ->
          unless(accounts.size() == 1, "steward.accounts", "Name the person who leads incidents.");
      case ROTATION -> {
        unless(!accounts.isEmpty(), "steward.accounts", "Name the people who take turns.");
        unless(
            accounts.size() <= MOST_IN_ROTATION,
            "steward.accounts",
            "At most 50 people can take turns.");
        unless(
            new HashSet<>(accounts).size() == accounts.size(),
            "steward.accounts",
            "Somebody is in the rotation twice.");
      }
      default -> {
        // The others name nobody.
      }
    }
  }

  private void reminders() {
    within(
        choices.reminders().reviewDueHours(),
        LONGEST_HOURS,
        "reminders.reviewDueHours",
        "Remind between 1 hour and 30 days before the review is due.");
    within(
        choices.reminders().guardrailExpiringDays(),
        LONGEST_DAYS,
        "reminders.guardrailExpiringDays",
        "Remind between 1 and 90 days before a guardrail expires.");
  }

  private void hours() {
    unless(
        ZoneId.getAvailableZoneIds().contains(choices.zone()),
        "zone",
        "There is no such time zone. Write it like Europe/Berlin.");
    QuietHours quiet = choices.quietHours();
    if (quiet == null) {
      return;
    }
    unless(QuietHours.isTime(quiet.from()), "quietHours.from", "Write a time like 18:00.");
    unless(QuietHours.isTime(quiet.to()), "quietHours.to", "Write a time like 08:00.");
    unless(
        !quiet.from().equals(quiet.to()),
        "quietHours.to",
        "Quiet hours that end when they begin would last for ever.");
  }

  private void digest() {
    List<String> analysts = choices.patternAnalysts();
    unless(
        analysts.size() <= MOST_ANALYSTS, "patternAnalysts", "Name at most 20 Pattern Analysts.");
    unless(
        new HashSet<>(analysts).size() == analysts.size(),
        "patternAnalysts",
        "Somebody is named twice.");
    Digest digest = choices.digest();
    if (digest == null) {
      return;
    }
    unless(!analysts.isEmpty(), "patternAnalysts", "The digest needs somebody to read it.");
    unless(digest.weekday().isPresent(), "digest.day", "There is no such day. Write monday.");
    unless(
        digest.hour() >= 0 && digest.hour() <= 23, "digest.hour", "Choose an hour from 0 to 23.");
    unless(
        !quietAt(digest.hour()),
        "digest.hour",
        "The digest would come in the quiet hours. Choose another hour.");
    unless(
        digest.issueKey().matches(project.value() + "-[1-9][0-9]{0,9}"),
        "digest.issueKey",
        "Name an issue of this project, like " + project + "-1.");
  }

  private boolean quietAt(int hour) {
    QuietHours quiet = choices.quietHours();
    return quiet != null
        && QuietHours.isTime(quiet.from())
        && QuietHours.isTime(quiet.to())
        && hour >= 0
        && hour <= 23
        && quiet.at(LocalTime.of(hour, 0));
  }

  private void within(@Nullable Integer chosen, int most, String field, String sentence) {
    unless(chosen == null || (chosen >= 1 && chosen <= most), field, sentence);
  }

  private void unless(boolean fine, String field, String sentence) {
    if (!fine) {
      flaws.add(new FieldError(field, sentence));
    }
  }
}
