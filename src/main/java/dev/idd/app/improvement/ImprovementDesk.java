package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementCommand.OnRecord;
import dev.idd.app.improvement.ImprovementCommand.OnStory;
import dev.idd.app.improvement.StoredImprovements.Versioned;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people read and change one improvement. */
@Service
class ImprovementDesk {
  private final IssueAccess access;
  private final Jira jira;
  private final Stories stories;
  private final StoredImprovements improvements;
  private final Origins origins;
  private final Links links;
  private final TransactionTemplate transaction;

  ImprovementDesk(
      IssueAccess access,
      Jira jira,
      Stories stories,
      StoredImprovements improvements,
      Origins origins,
      Links links,
      TransactionTemplate transaction) {
    this.access = access;
    this.jira = jira;
    this.stories = stories;
    this.improvements = improvements;
    this.origins = origins;
    this.links = links;
    this.transaction = transaction;
  }

  ImprovementView read(Caller caller, IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    return view(caller, issue, improvement(caller, issue));
  }

  ImprovementView change(Caller caller, IssueKey key, long version, ImprovementCommand command) {
    VisibleIssue issue = access.edit(caller, key);
    var errors = new Errors();
    command.check(errors);
    errors.refuse();
    Story story = improvement(caller, issue);
    try {
      apply(caller, story, version, command);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(read(caller, key));
    }
    return read(caller, key);
  }

  /** An improvement as it is after somebody made it one. */
  ImprovementView view(Caller caller, IssueId id) {
    Story story =
        stories
            .find(caller.tenant(), jira.asUser(caller), id)
            .orElseThrow(() -> Problem.notFound("You cannot see this issue any more."));
    return view(caller, access.browse(caller, story.key()), story);
  }

  ImprovementView view(Caller caller, VisibleIssue issue, Story story) {
    return ImprovementView.of(
        story,
        improvements.versioned(caller.tenant(), issue.id()),
        origins.of(caller.tenant(), story),
        issue.mayEdit());
  }

  private void apply(Caller caller, Story story, long version, ImprovementCommand command) {
    if (command instanceof OnRecord change) {
      improvements.change(
          caller.tenant(),
          story.id(),
          version,
          before -> {
            remember(caller, story);
            return change.applyTo(before);
          });
    } else if (command instanceof OnStory change) {
      Versioned before = improvements.versioned(caller.tenant(), story.id());
      if (before.version() != version) {
        throw new OptimisticLockingFailureException("Improvement " + story.key());
      }
      new StoryEdit(jira.asUser(caller), story).make(change);
      transaction.executeWithoutResult(
          status -> {
            remember(caller, story);
            improvements.touch(caller.tenant(), story.id());
          });
    }
  }

  /** So that whoever judges the incidents hears of the change. */
  private void remember(Caller caller, Story story) {
    origins
        .incidents(caller.tenant(), story)
        .forEach(incident -> links.linked(caller.tenant(), story.id(), incident.id()));
  }

  private Story improvement(Caller caller, VisibleIssue issue) {
    return stories
        .find(caller.tenant(), jira.asUser(caller), issue.id())
        .filter(story -> isImprovement(caller, story))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "not-an-improvement",
                    "This issue is not linked to an incident. Link it from the incident's panel.",
                    Map.of()));
  }

  private boolean isImprovement(Caller caller, Story story) {
    return improvements.versioned(caller.tenant(), story.id()).version() > 0
        || !origins.incidents(caller.tenant(), story).isEmpty();
  }
}
