package dev.idd.app.pattern;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.FindingRequest.Change;
import dev.idd.app.pattern.FindingView.Counts;
import dev.idd.app.pattern.FindingView.Listed;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Where people look for the systemic findings of a project, and say anew what one is. */
@Service
class ProjectFindingsDesk {
  private static final int MOST = 50;
  private static final String EDIT = "EDIT_ISSUES";

  private final IssueAccess access;
  private final Jira jira;
  private final Findings findings;
  private final FindingRows rows;
  private final FindingChoices choices;
  private final FindingViews views;
  private final FindingEffects effects;

  ProjectFindingsDesk(
      IssueAccess access,
      Jira jira,
      Findings findings,
      FindingRows rows,
      FindingChoices choices,
      FindingViews views,
      FindingEffects effects) {
    this.access = access;
    this.jira = jira;
    this.findings = findings;
    this.rows = rows;
    this.choices = choices;
    this.views = views;
    this.effects = effects;
  }

  FindingView.OfProject of(
      Caller caller, ProjectKey key, Set<FindingState> states, @Nullable String words) {
    VisibleProject project = access.browse(caller, key);
    var found =
        rows.ofProject(caller.tenant(), project.id(), states, FindingRequest.clean(words), MOST);
    var counts = rows.counts(caller.tenant(), project.id());
    return new FindingView.OfProject(
        found.stream()
            .map(
                one ->
                    new Listed(
                        one.finding().id(),
                        one.finding().content().title(),
                        one.finding().content().state(),
                        views.person(caller, one.finding().content().owner()),
                        one.finding().createdAt(),
                        one.incidents(),
                        effects.of(caller.tenant(), project.key(), one.finding()).orElse(null)))
            .toList(),
        new Counts(
            counts.getOrDefault(FindingState.OPEN, 0),
            counts.getOrDefault(FindingState.IN_PROGRESS, 0),
            counts.getOrDefault(FindingState.DONE, 0),
            counts.getOrDefault(FindingState.DROPPED, 0)),
        mayEdit(caller, project));
  }

  FindingView finding(Caller caller, ProjectKey key, String id) {
    return view(caller, require(caller, access.browse(caller, key), id));
  }

  FindingView change(Caller caller, ProjectKey key, String id, Change request) {
    VisibleProject project = access.browse(caller, key);
    if (!mayEdit(caller, project)) {
      throw Problem.notAllowed(
          "Changing a finding takes the permission to edit issues in " + key + ".");
    }
    Finding before = require(caller, project, id);
    request.check();
    var content =
        new Content(
            FindingRequest.clean(request.title()),
            FindingRequest.clean(request.hypothesis()),
            choices.owner(
                caller, project.key(), request.ownerAccountId(), before.content().owner()),
            Objects.requireNonNull(request.state()),
            choices.issue(caller, request.issueKey(), before.content().linkedIssue()));
    try {
      findings.change(caller.tenant(), project.key(), before, request.version(), content);
    } catch (OptimisticLockingFailureException e) {
      throw Problem.versionConflict(finding(caller, key, id));
    }
    return finding(caller, key, id);
  }

  private Finding require(Caller caller, VisibleProject project, String id) {
    return rows.find(caller.tenant(), FindingDesk.id(id))
        .filter(finding -> finding.projectId().equals(project.id()))
        .orElseThrow(Findings::unknown);
  }

  private boolean mayEdit(Caller caller, VisibleProject project) {
    return jira.asUser(caller).permissionsOnProject(project.key().value(), EDIT).has(EDIT);
  }

  private FindingView view(Caller caller, Finding finding) {
    return views.of(caller, List.of(finding)).get(0);
  }
}
