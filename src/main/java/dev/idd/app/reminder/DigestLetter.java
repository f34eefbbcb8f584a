package dev.idd.app.reminder;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.reminder.Letter.Line;
import dev.idd.app.settings.ProjectSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for a week: counts with what they rest on and where they lead, and nobody's name. Pure. */
final class DigestLetter {
  /** A link has to fit into an e-mail. */
  private static final int MOST_KEYS = 50;

  private final Week week;
  private final ProjectSettings project;
  private final String site;
  private final List<Line> lines = new ArrayList<>();

  private DigestLetter(Week week, ProjectSettings project, String site) {
    this.week = week;
    this.project = project;
    this.site = site;
  }

  static Letter of(Week week, ProjectSettings project, String site) {
    var digest = new DigestLetter(week, project, site);
    digest.write();
    String subject =
        "[IDD] %s: the week from %s to %s".formatted(project.project(), week.from(), week.to());
    return new Letter(subject, List.copyOf(digest.lines));
  }

  private void write() {
    lines.add(
        Line.of("%s, %s to %s (UTC)".formatted(project.projectName(), week.from(), week.to())));
    lines.add(new Line("New incidents: " + week.incidents(), newIncidents()));
    lines.add(Line.of(recurrences()));
    lines.add(
        Line.of(
            "Closed around the gate: %d. Waivers: %d. Overrides: %d."
                .formatted(week.bypasses(), week.waivers(), week.overrides())));
    lines.add(counted("Improvements overdue now", week.overdueImprovements()));
    lines.add(counted("Reviews overdue now", week.overdueReviews()));
    lines.add(
        counted(
            "Incidents whose guardrail has expired and is still there", week.expiredGuardrails()));
  }

  private String recurrences() {
    int unclassified = week.incidents() - week.classified();
    return week.classified() == 0
        ? "Recurrences: none of the new incidents is classified, so nobody can tell."
        : "Recurrences: %d of %d classified new incidents (same class and component before); %d not classified."
            .formatted(week.recurring(), week.classified(), unclassified);
  }

  private Line counted(String what, List<IssueKey> keys) {
    return new Line(what + ": " + keys.size(), keys.isEmpty() ? null : search(list(keys)));
  }

  private static String list(List<IssueKey> keys) {
    return keys.stream()
        .limit(MOST_KEYS)
        .map(IssueKey::value)
        .collect(Collectors.joining(", ", "key in (", ")"));
  }

  private @Nullable String newIncidents() {
    return week.incidents() == 0
        ? null
        : search(
            "project = \"%s\" AND issuetype in (%s) AND created >= \"%s\" AND created < \"%s\""
                .formatted(
                    project.project(),
                    project.incidentTypes().stream().sorted().collect(Collectors.joining(", ")),
                    week.from(),
                    week.to().plusDays(1)));
  }

  private String search(String jql) {
    return site + "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
  }
}
