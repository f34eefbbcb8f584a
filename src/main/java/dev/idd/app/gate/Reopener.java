package dev.idd.app.gate;

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
import org.springframework.stereotype.Service;

/**
 * Reopens, as the app, an incident that was closed around the gate: once per bypass, and only if it
 * is still closed. Our own reopening comes back as a webhook and changes nothing: the bypass has
 * its outcome by then.
 */
@Service
class Reopener {
  private final Jira jira;
  private final Settings settings;
  private final Bypasses bypasses;

  Reopener(Jira jira, Settings settings, Bypasses bypasses) {
    this.jira = jira;
    this.settings = settings;
    this.bypasses = bypasses;
  }

  void reopen(TenantId tenant, IssueId issue, String history) {
    bypasses.of(tenant, issue).stream()
        .filter(bypass -> bypass.historyId().equals(history) && bypass.outcome() == null)
        .findFirst()
        .ifPresent(bypass -> reopen(tenant, issue, bypass));
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
    site.comment(issue.toString(), comment(bypass, way.isPresent()));
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
