package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads the timeline of an incident as the person who asks. */
@Service
class TimelineDesk {
  private static final String FIELDS = "created,reporter";

  private final Jira jira;
  private final Settings settings;
  private final Clock clock;

  TimelineDesk(Jira jira, Settings settings, Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.clock = clock;
  }

  TimelineView read(Caller caller, VisibleIssue incident, Extract extract) {
    return TimelineView.of(
        extract.timeline(), fromJira(caller, incident), extract.signOff(), clock.instant());
  }

  private Timeline fromJira(Caller caller, VisibleIssue incident) {
    JiraApi api = jira.asUser(caller);
    IssueFields fields = api.issue(incident.id().toString(), FIELDS, null, null).read();
    Optional<ProjectSettings> project = settings.of(caller.tenant(), incident.project());
    return new TimelineFromJira(
            fields.created().orElseGet(clock::instant),
            fields.at("reporter").map(user -> user.path("accountId").asText()).orElse(null),
            IssueStory.read(api, incident.id()),
            categories(api, incident),
            project.map(ProjectSettings::closedStatuses).orElse(Set.of()),
            project.map(ProjectSettings::overStatuses).orElse(Set.of()))
        .read();
  }

  private static Map<String, String> categories(JiraApi api, VisibleIssue incident) {
    var categories = new HashMap<String, String>();
    api.statuses(incident.project().value())
        .forEach(
            type ->
                type.statuses().forEach(status -> categories.put(status.id(), status.category())));
    return categories;
  }
}
