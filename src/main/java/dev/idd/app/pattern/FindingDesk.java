package dev.idd.app.pattern;

import dev.idd.app.extract.Incidents;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.FindingRequest.Elevate;
import dev.idd.app.pattern.FindingRequest.Which;
import dev.idd.app.pattern.Findings.Home;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where people elevate an incident to a systemic finding, or take it out of one. */
@Service
class FindingDesk {
  private final IssueAccess access;
  private final Incidents incidents;
  private final Settings settings;
  private final Findings findings;
  private final FindingRows rows;
  private final FindingChoices choices;
  private final FindingViews views;

  FindingDesk(
      IssueAccess access,
      Incidents incidents,
      Settings settings,
      Findings findings,
      FindingRows rows,
      FindingChoices choices,
      FindingViews views) {
    this.access = access;
    this.incidents = incidents;
    this.settings = settings;
    this.findings = findings;
    this.rows = rows;
    this.choices = choices;
    this.views = views;
  }

  FindingView.OfIncident of(Caller caller, IssueKey key) {
    return view(caller, incidents.require(caller.tenant(), access.browse(caller, key)));
  }

  FindingView.OfIncident elevate(Caller caller, IssueKey key, Elevate request) {
    VisibleIssue incident = editable(caller, key);
    request.check();
    var content =
        new Content(
            FindingRequest.clean(request.title()),
            FindingRequest.clean(request.hypothesis()),
            choices.owner(caller, incident.project(), request.ownerAccountId(), null),
            FindingState.OPEN,
            choices.issue(caller, request.issueKey(), null));
    findings.elevate(
        caller, home(caller, incident), id(caller, incident, request), content, incident.id());
    return view(caller, incident);
  }

  FindingView.OfIncident join(Caller caller, IssueKey key, Which which) {
    VisibleIssue incident = editable(caller, key);
    findings.join(caller, home(caller, incident), id(which.findingId()), incident.id());
    return view(caller, incident);
  }

  FindingView.OfIncident leave(Caller caller, IssueKey key, Which which) {
    VisibleIssue incident = editable(caller, key);
    findings.leave(caller, home(caller, incident), id(which.findingId()), incident.id());
    return view(caller, incident);
  }

  private VisibleIssue editable(Caller caller, IssueKey key) {
    return incidents.require(caller.tenant(), access.edit(caller, key));
  }

  private Home home(Caller caller, VisibleIssue incident) {
    return settings
        .of(caller.tenant(), incident.project())
        .map(project -> new Home(project.projectId(), project.project()))
        .orElseThrow();
  }

  private FindingView.OfIncident view(Caller caller, VisibleIssue incident) {
    var found = rows.ofIncident(caller.tenant(), incident.id());
    return new FindingView.OfIncident(views.of(caller, found), incident.mayEdit());
  }

  /** The same request of the same person makes the same finding. */
  private static UUID id(Caller caller, VisibleIssue incident, Elevate request) {
    String words = caller.account() + "/" + incident.id() + "/" + request.requestId();
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  static UUID id(@Nullable String text) {
    try {
      return UUID.fromString(FindingRequest.clean(text));
    } catch (IllegalArgumentException e) {
      throw Findings.unknown();
    }
  }
}
