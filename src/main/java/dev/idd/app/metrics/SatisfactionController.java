package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.metrics.rows.Survey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well an incident was dealt with, asked once after its close; nobody has to answer. */
@RestController
@RequestMapping("/api/incidents/{key}/satisfaction")
class SatisfactionController {
  private final IssueAccess access;
  private final Settings settings;
  private final Jira jira;
  private final Survey survey;

  SatisfactionController(IssueAccess access, Settings settings, Jira jira, Survey survey) {
    this.access = access;
    this.settings = settings;
    this.jira = jira;
    this.survey = survey;
  }

  /** {@code mine} is the caller's own answer; {@code open}: it can be given or changed now. */
  record View(@Nullable Integer mine, boolean open) {}

  record Answered(int score) {}

  @GetMapping
  View mine(Caller caller, @PathVariable("key") IssueKey key) {
    VisibleIssue incident = incident(caller, key);
    return new View(
        survey.answerOf(caller.tenant(), incident.id(), caller.account()).orElse(null),
        closed(caller, incident));
  }

  @PutMapping
  View answer(Caller caller, @PathVariable("key") IssueKey key, @RequestBody Answered answered) {
    VisibleIssue incident = incident(caller, key);
    if (answered.score() < 1 || answered.score() > 5) {
      throw Problem.invalidFields(List.of(new FieldError("score", "Choose a number from 1 to 5.")));
    }
    if (!closed(caller, incident)) {
      throw Problem.invalid("not-closed", "This is asked once the incident is closed.");
    }
    survey.answer(caller.tenant(), incident.id(), caller.account(), answered.score());
    return new View(answered.score(), true);
  }

  private VisibleIssue incident(Caller caller, IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    settings
        .of(caller.tenant(), issue.project())
        .filter(one -> one.incidentTypes().contains(issue.issueTypeId()))
        .orElseThrow(() -> Problem.notFound("Only incidents are asked about."));
    return issue;
  }

  private boolean closed(Caller caller, VisibleIssue incident) {
    String status =
        jira.asUser(caller)
            .issue(incident.id().toString(), "status", null, null)
            .read()
            .status()
            .map(Status::id)
            .orElse("");
    return settings
        .of(caller.tenant(), incident.project())
        .map(ProjectSettings::closedStatuses)
        .filter(closed -> closed.contains(status))
        .isPresent();
  }
}
