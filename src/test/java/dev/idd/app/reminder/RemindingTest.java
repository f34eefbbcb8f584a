package dev.idd.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.improvement.Commitments.Overdue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.reminder.Reason.Kind;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.settings.people.QuietHours;
import dev.idd.app.settings.people.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded of what, when, and how often. */
class RemindingTest {
  private static final IssueId INCIDENT = new IssueId(1);
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final Reminders ALL = new Reminders(12, true, true, 3, true);

  private static PeopleChoices choices(Reminders reminders, QuietHours quiet) {
    return new PeopleChoices(null, reminders, "UTC", quiet, null, null);
  }

  private static Waiting review(Duration dueIn) {
    return new Waiting(INCIDENT, "steward", NOW.plus(dueIn), List.of(), List.of());
  }

  private static Waiting guardrail(int daysLeft) {
    return new Waiting(INCIDENT, "steward", null, List.of(TODAY.plusDays(daysLeft)), List.of());
  }

  private static Overdue late(String key, String owner, int days) {
    return new Overdue(
        new IssueId(key.hashCode()), new IssueKey(key), owner, TODAY.minusDays(days));
  }

  private static List<Kind> kinds(Waiting waiting, Reminders reminders, Said... said) {
    return Reminding.decide(List.of(waiting), choices(reminders, null), NOW, List.of(said)).stream()
        .flatMap(reminder -> reminder.reasons().stream())
        .map(Reason::kind)
        .toList();
  }

  @ParameterizedTest(name = "due in {0}: {1}")
  @CsvSource({
    "PT12H1S, ",
    "PT12H, REVIEW_DUE",
    "PT1S, REVIEW_DUE",
    "PT0S, REVIEW_OVERDUE",
    "-PT2160H, REVIEW_OVERDUE",
    "-PT2185H, "
  })
  void ofTheReview(Duration dueIn, Kind expected) {
    assertThat(kinds(review(dueIn), ALL))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest(name = "{0} days left: {1}")
  @CsvSource({
    "4, ",
    "3, GUARDRAIL_EXPIRING",
    "0, GUARDRAIL_EXPIRING",
    "-1, GUARDRAIL_EXPIRED",
    "-90, GUARDRAIL_EXPIRED",
    "-91, "
  })
  void ofAGuardrail(int daysLeft, Kind expected) {
    assertThat(kinds(guardrail(daysLeft), ALL))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest(name = "{0}, late for {1} days: {2}")
  @CsvSource({"owner, 1, 1", "owner, 90, 1", "owner, 91, 0", ", 1, 0"})
  void ofAnImprovementItsOwner(String owner, int days, int messages) {
    var waiting =
        new Waiting(INCIDENT, "steward", null, List.of(), List.of(late("APP-1", owner, days)));

    assertThat(Reminding.decide(List.of(waiting), choices(ALL, null), NOW, List.of()))
        .hasSize(messages)
        .allMatch(reminder -> reminder.account().equals("owner"));
  }

  @Test
  void nothingWhileAllIsOff() {
    var waiting =
        new Waiting(INCIDENT, "steward", NOW, List.of(TODAY), List.of(late("APP-1", "owner", 1)));

    assertThat(kinds(waiting, Reminders.NONE)).isEmpty();
    assertThat(kinds(waiting, new Reminders(null, true, false, null, false)))
        .containsExactly(Kind.REVIEW_OVERDUE);
  }

  @Test
  void nobodyWhereNobodyLeads() {
    var waiting = new Waiting(INCIDENT, null, NOW, List.of(TODAY), List.of());

    assertThat(kinds(waiting, ALL)).isEmpty();
  }

  @Test
  void everythingForOnePersonIsOneMessage() {
    var waiting =
        new Waiting(
            INCIDENT,
            "steward",
            NOW,
            List.of(TODAY.minusDays(1), TODAY.plusDays(1), TODAY.minusDays(1)),
            List.of(
                late("APP-1", "steward", 1), late("APP-2", "owner", 1), late("APP-3", "owner", 2)));

    List<Reminder> reminders =
        Reminding.decide(List.of(waiting), choices(ALL, null), NOW, List.of());

    assertThat(reminders).extracting(Reminder::account).containsExactly("steward", "owner");
    assertThat(reminders.get(0).reasons())
        .extracting(Reason::kind)
        .containsExactly(
            Kind.REVIEW_OVERDUE,
            Kind.GUARDRAIL_EXPIRED,
            Kind.GUARDRAIL_EXPIRING,
            Kind.IMPROVEMENT_OVERDUE);
    assertThat(reminders.get(1).reasons())
        .extracting(Reason::about)
        .containsExactly("APP-2", "APP-3");
  }

  @ParameterizedTest(name = "quiet from {0} to {1}: {2}")
  @CsvSource({"11:00, 13:00, 0", "12:00, 08:00, 0", "18:00, 08:00, 1", "11:00, 12:00, 1"})
  void nothingInQuietHours(String from, String to, int messages) {
    assertThat(
            Reminding.decide(
                List.of(review(Duration.ZERO)),
                choices(ALL, new QuietHours(from, to)),
                NOW,
                List.of()))
        .hasSize(messages);
  }

  private static Said said(int daysAgo, Reason... reasons) {
    return new Said("steward", INCIDENT, TODAY.minusDays(daysAgo), List.of(reasons));
  }

  private static Reason reason(Kind kind, Object when) {
    return new Reason(kind, null, when.toString());
  }

  @ParameterizedTest(name = "said {0} days ago: {1}")
  @CsvSource({"0, 0", "1, 0", "6, 0", "7, 1", "30, 1"})
  void whatIsOverdueIsSaidAgainAfterAWeek(int daysAgo, int messages) {
    assertThat(kinds(review(Duration.ZERO), ALL, said(daysAgo, reason(Kind.REVIEW_OVERDUE, NOW))))
        .hasSize(messages);
  }

  @Test
  void whatIsOnlyComingIsSaidOnce() {
    Instant due = NOW.plusSeconds(60);

    assertThat(kinds(review(Duration.ofMinutes(1)), ALL, said(30, reason(Kind.REVIEW_DUE, due))))
        .isEmpty();
  }

  @Test
  void aNewDateIsANewReason() {
    assertThat(
            kinds(guardrail(2), ALL, said(1, reason(Kind.GUARDRAIL_EXPIRING, TODAY.minusDays(1)))))
        .containsExactly(Kind.GUARDRAIL_EXPIRING);
  }

  @Test
  void aSecondReasonOnTheSameDayWaitsForTheNextAndIsNotLost() {
    var waiting = new Waiting(INCIDENT, "steward", NOW, List.of(TODAY.plusDays(1)), List.of());
    var said = List.of(said(0, reason(Kind.REVIEW_OVERDUE, NOW)));

    assertThat(Reminding.decide(List.of(waiting), choices(ALL, null), NOW, said)).isEmpty();
    List<Reminder> tomorrow =
        Reminding.decide(List.of(waiting), choices(ALL, null), NOW.plus(Duration.ofDays(1)), said);
    assertThat(tomorrow).hasSize(1);
    assertThat(tomorrow.get(0).reasons()).hasSize(2);
  }

  @Test
  void whatOthersHeardOrHeardElsewhereDoesNotCount() {
    Reason overdue = reason(Kind.REVIEW_OVERDUE, NOW);

    assertThat(
            kinds(
                review(Duration.ZERO),
                ALL,
                new Said("owner", INCIDENT, TODAY, List.of(overdue)),
                new Said("steward", new IssueId(2), TODAY, List.of(overdue))))
        .containsExactly(Kind.REVIEW_OVERDUE);
  }

  @Test
  void neverMoreThanOneADayHoweverOftenItIsLookedAt() {
    var waiting =
        new Waiting(
            INCIDENT,
            "steward",
            NOW.plus(Duration.ofHours(20)),
            List.of(TODAY.plusDays(2)),
            List.of(late("APP-1", "steward", 0)));
    var said = new ArrayList<Said>();
    for (int quarter = 0; quarter < 4 * 24 * 30; quarter++) {
      Instant at = NOW.plus(Duration.ofMinutes(15L * quarter));
      PeopleChoices choices = choices(ALL, new QuietHours("18:00", "08:00"));
      for (Reminder reminder : Reminding.decide(List.of(waiting), choices, at, said)) {
        said.add(
            new Said(
                reminder.account(),
                reminder.incident(),
                Reminding.day(choices, at),
                reminder.reasons()));
      }
    }

    assertThat(said).extracting(Said::day).doesNotHaveDuplicates();
    assertThat(said).hasSizeBetween(6, 12);
  }

  @ParameterizedTest(name = "{0} in {1} is quiet: {2}")
  @CsvSource({
    "2026-01-31T12:00:00Z, Asia/Tokyo, true",
    "2026-01-31T12:00:00Z, Europe/Berlin, false",
    "2026-07-31T06:30:00Z, Europe/Berlin, false",
    "2026-01-31T06:30:00Z, Europe/Berlin, true"
  })
  void quietIsWhatTheClocksOfTheTeamSay(Instant now, String zone, boolean quiet) {
    var choices = new PeopleChoices(null, ALL, zone, new QuietHours("18:00", "08:00"), null, null);

    assertThat(Reminding.isQuiet(choices, now)).isEqualTo(quiet);
  }
}
