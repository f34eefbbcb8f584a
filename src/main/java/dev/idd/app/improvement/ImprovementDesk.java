package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementCommand.OnRecord;
import dev.idd.app.improvement.ImprovementCommand.OnStory;
import dev.idd.app.improvement.ImprovementCommand.SetCriteria;
import dev.idd.app.improvement.StoredImprovements.Versioned;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
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
  private final CriteriaField criteria;
  private final Origins origins;
  private final Links links;
  private final TransactionTemplate transaction;

  ImprovementDesk(
      IssueAccess access,
      Jira jira,
      Stories stories,
      StoredImprovements improvements,
      CriteriaField criteria,
      Origins origins,
      Links links,
      TransactionTemplate transaction) {
    this.access = access;
    this.jira = jira;
    this.stories = stories;
    this.improvements = improvements;
    this.criteria = criteria;
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
    Versioned stored = improvements.versioned(caller.tenant(), issue.id());
    return ImprovementView.of(
        story,
        new Versioned(
            stored.version(), criteria.read(caller.tenant(), story, stored.improvement())),
        origins.of(caller.tenant(), story),
        issue.mayEdit());
  }

  /**
   * Puts our criteria into the story's own field while that is empty; says when Jira does not let.
   */
  List<String> fillCriteria(Caller caller, IssueId id) {
    Story story = stories.find(caller.tenant(), jira.asUser(caller), id).orElseThrow();
    Improvement known = improvements.versioned(caller.tenant(), id).improvement();
    try {
      criteria.write(caller, story, criteria.read(caller.tenant(), story, known).criteria());
      return List.of();
    } catch (JiraFailure | Problem no) {
      return List.of(
          "IDD keeps the acceptance criteria, but the story's own field does not have them. "
              + (no instanceof JiraFailure failure ? failure.why() : CriteriaField.TOO_LONG));
    }
  }

  private void apply(Caller caller, Story story, long version, ImprovementCommand command) {
    if (command instanceof SetCriteria change) {
      unchanged(caller, story, version);
      criteria.write(caller, story, change.acceptanceCriteria());
    }
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
      unchanged(caller, story, version);
      new StoryEdit(jira.asUser(caller), story).make(change);
      transaction.executeWithoutResult(
          status -> {
            remember(caller, story);
            improvements.touch(caller.tenant(), story.id());
          });
    }
  }

  /** Before anything is written in Jira that could not be taken back. */
  private void unchanged(Caller caller, Story story, long version) {
    if (improvements.versioned(caller.tenant(), story.id()).version() != version) {
      throw new OptimisticLockingFailureException("Improvement " + story.key());
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
