package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.StewardChoice.Named;
import dev.idd.app.settings.people.StewardRule;
import dev.idd.app.settings.people.StewardRule.Kind;
import dev.idd.app.settings.people.StewardRule.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads by which rule, whose turn it is, and what is remembered of it. */
class StewardChoiceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 26);
  private static final Named EVERYBODY =
      new Named("assignee", "reporter", "lead", List.of("auth", "checkout", "auth"));

  private static List<String> list(String words) {
    return words == null ? List.of() : Arrays.asList(words.split(" "));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "NONE,           a,   ",
    "PERSON,         a,   a",
    "ASSIGNEE,       a,   assignee",
    "REPORTER,       a,   reporter",
    "PROJECT_LEAD,   a,   lead",
    "COMPONENT_LEAD, a,   auth checkout",
    "ROTATION,       a b, a b"
  })
  void theRuleSaysWhoComesInto(Kind rule, String accounts, String candidates) {
    var choice =
        StewardChoice.of(
            new StewardRule(rule, list(accounts), Turn.INCIDENT), EVERYBODY, null, MONDAY);

    assertThat(choice.candidates()).isEqualTo(list(candidates));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ASSIGNEE", "REPORTER", "PROJECT_LEAD", "COMPONENT_LEAD"})
  void whomJiraDoesNotNameCannotLead(Kind rule) {
    var choice =
        StewardChoice.of(
            new StewardRule(rule, List.of(), Turn.INCIDENT), Named.NOBODY, null, MONDAY);

    assertThat(choice.candidates()).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1} at {2}: {3}")
  @CsvSource({
    "a b c, a, 0, b c a",
    "a b c, c, 2, a b c",
    "a,     a, 0, a",
    // Somebody left: those behind have moved up.
    "a c,   b, 1, c a",
    "a b,   c, 2, a b",
    // Somebody joined, or the order changed: it goes on behind the last one.
    "z a b, a, 0, b z a",
    "b a,   a, 0, b a"
  })
  void eachIncidentIsTheNextPersonsTurn(String accounts, String last, int place, String order) {
    var choice =
        StewardChoice.of(
            new StewardRule(Kind.ROTATION, list(accounts), Turn.INCIDENT),
            Named.NOBODY,
            new StewardTurn(last, place, MONDAY),
            MONDAY);

    assertThat(choice.candidates()).isEqualTo(list(order));
  }

  @ParameterizedTest(name = "{0}, {2} weeks after {1}: {3}")
  @CsvSource({
    "a b c, b, 0,  b c a",
    "a b c, b, 1,  c a b",
    "a b c, b, 2,  a b c",
    "a b c, b, 5,  a b c",
    "a b c, b, -1, a b c",
    "a c,   b, 0,  c a",
    "a c,   b, 1,  a c"
  })
  void eachWeekIsTheNextPersonsTurn(String accounts, String last, int weeks, String order) {
    var choice =
        StewardChoice.of(
            new StewardRule(Kind.ROTATION, list(accounts), Turn.WEEK),
            Named.NOBODY,
            new StewardTurn(last, 1, MONDAY),
            MONDAY.plusWeeks(weeks));

    assertThat(choice.candidates()).isEqualTo(list(order));
  }

  private static List<String> led(Turn turn, int incidents, int perWeek, Set<String> away) {
    var rule = new StewardRule(Kind.ROTATION, List.of("a", "b", "c"), turn);
    var led = new ArrayList<String>();
    StewardTurn last = null;
    for (int i = 0; i < incidents; i++) {
      var choice = StewardChoice.of(rule, Named.NOBODY, last, MONDAY.plusWeeks(i / perWeek));
      String chosen =
          choice.candidates().stream().filter(one -> !away.contains(one)).findFirst().orElseThrow();
      led.add(chosen);
      StewardTurn next = choice.next(chosen, last);
      last = next == null ? last : next;
    }
    return led;
  }

  @Test
  void everybodyHasAsManyIncidents() {
    assertThat(led(Turn.INCIDENT, 6, 2, Set.of())).containsExactly("a", "b", "c", "a", "b", "c");
  }

  @Test
  void whoIsAwayIsPassedOver() {
    assertThat(led(Turn.INCIDENT, 5, 2, Set.of("b"))).containsExactly("a", "c", "a", "c", "a");
  }

  @Test
  void aWeekStaysWithOnePerson() {
    assertThat(led(Turn.WEEK, 8, 2, Set.of()))
        .containsExactly("a", "a", "b", "b", "c", "c", "a", "a");
  }

  @Test
  void standingInForAWeekDoesNotMoveTheWeeksAfterIt() {
    assertThat(led(Turn.WEEK, 8, 2, Set.of("b")))
        .containsExactly("a", "a", "c", "c", "c", "c", "a", "a");
  }

  @Test
  void anIncidentOfAnEarlierWeekDoesNotTurnBack() {
    var rule = new StewardRule(Kind.ROTATION, List.of("a", "b"), Turn.WEEK);
    var last = new StewardTurn("b", 1, MONDAY);
    var choice = StewardChoice.of(rule, Named.NOBODY, last, MONDAY.minusWeeks(1));

    assertThat(choice.candidates()).startsWith("a");
    assertThat(choice.next("a", last)).isNull();
  }

  @Test
  void onlyARotationIsRemembered() {
    var rule = new StewardRule(Kind.PERSON, List.of("a"), Turn.INCIDENT);

    assertThat(StewardChoice.of(rule, Named.NOBODY, null, MONDAY).next("a", null)).isNull();
  }
}
