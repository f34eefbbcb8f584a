package dev.idd.app.mining.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.mining.facts.IssueSnapshot.Link;
import dev.idd.app.mining.facts.IssueSnapshot.Move;
import dev.idd.app.settings.policy.Severity;
import dev.idd.app.settings.policy.SeverityField;
import dev.idd.app.settings.policy.SeverityField.Option;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  static final Instant BORN = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant RESOLVED = Instant.parse("2026-03-01T00:00:00Z");

  /** Statuses of the table: o open, p in progress, d done, c closed (done as well). */
  static boolean done(char status) {
    return status == 'd' || status == 'c';
  }

  /** Day n of the story. */
  static Instant day(int n) {
    return BORN.plusSeconds(86_400L * n);
  }

  /** "opd": born open, in progress on day 1, done on day 2. */
  static IssueSnapshot story(String statuses, Instant resolved) {
    var moves = new ArrayList<Move>();
    for (int i = 1; i < statuses.length(); i++) {
      char from = statuses.charAt(i - 1);
      char to = statuses.charAt(i);
      moves.add(new Move(day(i), "" + from, done(from), "" + to, done(to)));
    }
    char now = statuses.charAt(statuses.length() - 1);
    return snapshot("" + now, done(now), resolved, moves, List.of());
  }

  static IssueSnapshot snapshot(
      String status, boolean done, Instant resolved, List<Move> moves, List<Link> links) {
    return new IssueSnapshot(
        7, "OPS-7", "OPS", "10", BORN, BORN, resolved, status, done, moves, links, Map.of());
  }

  static Stream<Arguments> shippings() {
    return Stream.of(
        Arguments.of("still open", "op", null, null),
        Arguments.of("done on day 2", "opd", RESOLVED, day(2)),
        Arguments.of("closing what is done is not shipping again", "opdc", RESOLVED, day(2)),
        Arguments.of("reopened and never finished", "opdo", RESOLVED, null),
        Arguments.of("reopened and done again", "odopd", RESOLVED, day(4)),
        Arguments.of("done from birth, resolution known", "d", RESOLVED, RESOLVED),
        Arguments.of("done from birth, resolution unknown", "d", null, BORN),
        Arguments.of("done from birth, closed later", "dc", RESOLVED, RESOLVED),
        Arguments.of("done from birth, reopened, done again", "dod", RESOLVED, day(2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shippings")
  void shipsWhenItLastBecameDoneAndStayedThere(
      String story, String statuses, Instant resolved, Instant shipped) {
    assertThat(Facts.improvement(story(statuses, resolved)).shipped()).isEqualTo(shipped);
  }

  @Test
  void believesTheStatusOfNowWhereTheHistoryHasAGap() {
    var lost = List.of(new Move(day(1), "o", false, "p", false));

    assertThat(Facts.improvement(snapshot("d", true, RESOLVED, lost, List.of())).shipped())
        .isEqualTo(RESOLVED);
    assertThat(Facts.improvement(snapshot("p", false, RESOLVED, lost, List.of())).shipped())
        .isNull();
  }

  static Stream<Arguments> courses() {
    return Stream.of(
        Arguments.of("open", "op", null, null, null, 0),
        Arguments.of("resolved but not closed", "opd", null, day(2), null, 0),
        Arguments.of("resolved, then closed", "opdc", null, day(2), day(3), 0),
        Arguments.of("closed at once", "oc", null, day(1), day(1), 0),
        Arguments.of("reopened twice", "ocodoc", null, day(5), day(5), 2),
        Arguments.of("closed from birth", "c", RESOLVED, RESOLVED, RESOLVED, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("courses")
  void tellsTheCourseOfAnIncident(
      String name, String statuses, Instant resolution, Instant resolved, Instant closed, int n) {
    assertThat(Facts.incident(story(statuses, resolution), Set.of("c")))
        .isEqualTo(new IncidentFact(7, "OPS-7", "OPS", BORN, resolved, closed, n));
  }

  /** The same rule said another way: the start of the run of done days at the end. */
  @Test
  void agreesWithAStoryToldBackwards() {
    var random = new Random(20260101);
    for (int round = 0; round < 500; round++) {
      String statuses =
          random
              .ints(1 + random.nextInt(9), 0, 4)
              .mapToObj(n -> String.valueOf("opdc".charAt(n)))
              .reduce("", String::concat);
      int start = statuses.length();
      while (start > 0 && done(statuses.charAt(start - 1))) {
        start--;
      }
      Instant expected = start == statuses.length() ? null : start == 0 ? RESOLVED : day(start);

      assertThat(Facts.improvement(story(statuses, RESOLVED)).shipped())
          .as(statuses)
          .isEqualTo(expected);
    }
  }

  @Test
  void improvementsAreLinkedByTheProjectsTypeInEitherDirection() {
    var issue =
        snapshot(
            "o",
            false,
            null,
            List.of(),
            List.of(
                new Link("20", true, 1),
                new Link("20", false, 2),
                new Link("21", true, 3),
                new Link("20", true, 7)));

    assertThat(ImprovementLinks.of(issue, "20")).containsExactlyInAnyOrder(1L, 2L);
  }

  static Stream<Arguments> tellings() {
    return Stream.of(
        Arguments.of("nothing", "{}", null, List.of(), null, null),
        Arguments.of(
            "an option", "{'cf_1': {'id': '7', 'value': 'Bad'}}", "SEV-1", List.of(), null, null),
        Arguments.of(
            "an option nobody mapped", "{'cf_1': {'id': '9'}}", null, List.of(), null, null),
        Arguments.of(
            "components in Jira's order",
            "{'components': ['web', 'db']}",
            null,
            List.of("db", "web"),
            null,
            null),
        Arguments.of("a team", "{'team': 'Blue'}", null, List.of(), "Blue", null),
        Arguments.of(
            "a due date", "{'duedate': '2026-05-01'}", null, List.of(), null, "2026-05-01"),
        Arguments.of("no date at all", "{'duedate': 'soon'}", null, List.of(), null, null),
        Arguments.of(
            "the open sprint, not the one before",
            "{'sprints': [{'state': 'closed', 'endDate': '2026-01-14T00:00:00.000+0000'},"
                + " {'state': 'active', 'endDate': '2026-01-28T00:00:00.000+0000'}]}",
            null,
            List.of(),
            null,
            "2026-01-28"),
        Arguments.of(
            "a sprint that ended early, before the due date",
            "{'duedate': '2026-05-01', 'sprints': [{'state': 'closed',"
                + " 'endDate': '2026-01-28T00:00:00.000+0000',"
                + " 'completeDate': '2026-01-27T10:00:00.000+0000'}]}",
            null,
            List.of(),
            null,
            "2026-01-27"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tellings")
  void readsWhatTheFieldsOfASiteTell(
      String story,
      String fields,
      String severity,
      List<String> components,
      String team,
      String due)
      throws IOException {
    var told = new LinkedHashMap<String, JsonNode>();
    new ObjectMapper()
        .readTree(fields.replace('\'', '"'))
        .properties()
        .forEach(one -> told.put(one.getKey(), one.getValue()));
    var issue =
        new IssueSnapshot(
            7, "OPS-7", "OPS", "10", BORN, BORN, null, "o", false, List.of(), List.of(), Map.of(),
            day(1), told);
    var field = new SeverityField("cf_1", List.of(new Option("7", "Bad", Severity.SEV_1)));

    IncidentFact fact = Facts.incident(issue, Set.of(), field);

    assertThat(fact.severity()).isEqualTo(severity);
    assertThat(fact.components()).isEqualTo(components);
    assertThat(fact.team()).isEqualTo(team);
    assertThat(fact.acknowledged()).isEqualTo(day(1));
    assertThat(Facts.improvement(issue).due()).isEqualTo(due == null ? null : LocalDate.parse(due));
  }
}
