package dev.idd.app.gate;

import dev.idd.app.gate.Bypasses.Untold;
import dev.idd.app.jira.Adf;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.NewComment;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.JiraJson.Transitions;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reopens, as the app, an incident that was closed around the gate: once per bypass, and only if it
 * is still closed. Our own reopening comes back as a webhook and changes nothing: the bypass has
 * its outcome by then. The comment that says so is owed until Jira has it.
 */
@Service
class Reopener {
  private static final Logger log = LoggerFactory.getLogger(Reopener.class);

  private final Jira jira;
  private final Settings settings;
  private final Bypasses bypasses;

  Reopener(Jira jira, Settings settings, Bypasses bypasses) {
    this.jira = jira;
    this.settings = settings;
    this.bypasses = bypasses;
  }

  void reopen(TenantId tenant, IssueId issue, String history) {
    find(tenant, issue, history)
        .filter(bypass -> bypass.outcome() == null)
        .ifPresent(bypass -> reopen(tenant, issue, bypass));
    var owed = new Untold(issue, history);
    if (bypasses.untold(tenant).contains(owed)) {
      find(tenant, issue, history).ifPresent(bypass -> tell(tenant, owed, bypass));
    }
  }

  private Optional<Bypass> find(TenantId tenant, IssueId issue, String history) {
    return bypasses.of(tenant, issue).stream()
        .filter(bypass -> bypass.historyId().equals(history))
        .findFirst();
  }

  /** What Jira refuses for good is not owed any more. */
  private void tell(TenantId tenant, Untold owed, Bypass bypass) {
    IssueId issue = owed.issue();
    try {
      jira.asApp(tenant)
          .comment(issue.toString(), comment(bypass, "reopened".equals(bypass.outcome())));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected never) {
      log.warn("Issue {} could not be told that it went past the gate: {}", issue, never.why());
    }
    bypasses.told(tenant, owed);
  }

  private void reopen(TenantId tenant, IssueId issue, Bypass bypass) {
    JiraApi site = jira.asApp(tenant);
    IssueFields fields;
    try {
      fields = site.issue(issue.toString(), "project,status", null, null).read();
    } catch (JiraFailure.Gone gone) {
      return;
    }
    var project = new ProjectKey(fields.projectKey().orElseThrow());
    Set<String> closed =
        settings.of(tenant, project).map(ProjectSettings::closedStatuses).orElse(Set.of());
    if (!closed.contains(fields.status().map(Status::id).orElse(""))) {
      bypasses.settle(tenant, issue, project, bypass.historyId(), "left");
      return;
    }
    Optional<Transitions.Transition> way = wayOut(site.transitions(issue.toString()), closed);
    way.ifPresent(
        transition -> site.transition(issue.toString(), Transitions.Do.of(transition.id())));
    bypasses.settle(
        tenant, issue, project, bypass.historyId(), way.isPresent() ? "reopened" : "stuck");
  }

  /** A way to where work goes on, rather than to another kind of done. */
  private static Optional<Transitions.Transition> wayOut(Transitions offered, Set<String> closed) {
    return offered.transitions().stream()
        .filter(transition -> !closed.contains(transition.to().id()))
        .min(Comparator.comparing(transition -> transition.to().category().equals("done")));
  }

  private static NewComment comment(Bypass bypass, boolean reopened) {
    String what =
        reopened
            ? "IDD reopened this incident: it was moved to %s past the gate."
            : "This incident was moved to %s past the gate. IDD found no way to reopen it.";
    return new NewComment(
        Adf.empty()
            .paragraph(what.formatted(bypass.toStatus()))
            .paragraph("This was missing:")
            .bullets(bypass.missing())
            .json());
  }
}
