package dev.idd.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.reminder.Reason.Kind;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people read. */
class LettersTest {
  private static final String SITE = "https://acme.example.net";
  private static final ProjectSettings OPS =
      new ProjectSettings(
          new TenantId(UUID.randomUUID()),
          "1000",
          new ProjectKey("OPS"),
          "Operations",
          Set.of("1", "2"),
          Set.of(),
          "77",
          Set.of());

  @Test
  void aReminderSaysEverythingAndWhereToGo() {
    Letter letter =
        ReminderLetter.of(
            "OPS-7",
            List.of(
                new Reason(Kind.REVIEW_OVERDUE, null, "2026-01-31T12:00:00Z"),
                new Reason(Kind.IMPROVEMENT_OVERDUE, "APP-3", "2026-01-30"),
                new Reason(Kind.GUARDRAIL_EXPIRING, null, "2026-02-02")),
            ZoneId.of("Europe/Berlin"),
            SITE);

    assertThat(letter.subject()).isEqualTo("[IDD] OPS-7: the review is overdue and 2 more");
    assertThat(letter.text())
        .startsWith(
            """
            The review of OPS-7 was due on 31 January 2026, 13:00 (Europe/Berlin).
              https://acme.example.net/browse/OPS-7
            APP-3, an improvement after OPS-7, should have been done by 30 January 2026.
              https://acme.example.net/browse/APP-3
            A guardrail of OPS-7 expires on 2 February 2026. Remove it, or extend it on purpose.
              https://acme.example.net/browse/OPS-7
            You get this at most once a day""");
    assertThat(letter.html())
        .startsWith("<p><a href=\"https://acme.example.net/browse/OPS-7\">The review of OPS-7");
  }

  @Test
  void wordsAreNeverMarkup() {
    var letter = new Letter("s", List.of(new Letter.Line("<b>&\"", "https://a/?a=1&b=\"2\"")));

    assertThat(letter.html())
        .isEqualTo(
            "<p><a href=\"https://a/?a=1&amp;b=&quot;2&quot;\">&lt;b&gt;&amp;&quot;</a></p>");
  }

  private static Week week(int incidents, int recurring, int classified, List<IssueKey> late) {
    return new Week(
        LocalDate.of(2026, 1, 26),
        LocalDate.of(2026, 2, 1),
        incidents,
        recurring,
        classified,
        1,
        2,
        3,
        late,
        List.of(),
        List.of(new IssueKey("OPS-4")));
  }

  @Test
  void aDigestIsCountsWithWhatTheyRestOn() {
    Letter letter =
        DigestLetter.of(
            week(5, 2, 4, List.of(new IssueKey("APP-1"), new IssueKey("APP-2"))), OPS, SITE);

    assertThat(letter.subject()).isEqualTo("[IDD] OPS: the week from 2026-01-26 to 2026-02-01");
    assertThat(letter.text().lines())
        .containsExactly(
            "Operations, 2026-01-26 to 2026-02-01 (UTC)",
            "New incidents: 5",
            "  https://acme.example.net/issues/?jql=project+%3D+%22OPS%22+AND+issuetype+in+%281%2C+2%29"
                + "+AND+created+%3E%3D+%222026-01-26%22+AND+created+%3C+%222026-02-02%22",
            "Recurrences: 2 of 4 classified new incidents (same class and component before); 1 not"
                + " classified.",
            "Closed around the gate: 1. Waivers: 2. Overrides: 3.",
            "Improvements overdue now: 2",
            "  https://acme.example.net/issues/?jql=key+in+%28APP-1%2C+APP-2%29",
            "Reviews overdue now: 0",
            "Incidents whose guardrail has expired and is still there: 1",
            "  https://acme.example.net/issues/?jql=key+in+%28OPS-4%29");
  }

  @Test
  void aWeekWithoutClassifiedIncidentsClaimsNothing() {
    assertThat(DigestLetter.of(week(3, 0, 0, List.of()), OPS, SITE).text())
        .contains("none of the new incidents is classified, so nobody can tell");
  }
}
