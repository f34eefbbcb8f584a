package dev.idd.app.improvement;

import dev.idd.app.improvement.NewImprovement.Checked;
import dev.idd.app.improvement.Requests.Claim;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.CreateIssue;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates the story of an improvement in Jira, once for each request. */
@Service
class CreateStory {
  private final Requests requests;
  private final StoredImprovements improvements;
  private final Links links;
  private final RequirementOf requirements;
  private final ImprovementQueue queue;
  private final Jira jira;
  private final TransactionTemplate transaction;

  CreateStory(
      Requests requests,
      StoredImprovements improvements,
      Links links,
      RequirementOf requirements,
      ImprovementQueue queue,
      Jira jira,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.improvements = improvements;
    this.links = links;
    this.requirements = requirements;
    this.queue = queue;
    this.jira = jira;
    this.transaction = transaction;
  }

  IssueId create(Caller caller, VisibleIssue incident, Checked request) {
    Claim claim = requests.claim(caller, request.requestId(), incident.id());
    if (claim instanceof Claim.Done done) {
      return done.story();
    }
    if (claim instanceof Claim.Pending) {
      throw conflict("in-progress", "Jira is still creating this story. Try again in a minute.");
    }
    if (claim instanceof Claim.Foreign) {
      throw conflict("request-id-taken", "Give every request an id of its own.");
    }
    Optional<IssueId> lost = claim instanceof Claim.Lost ? find(caller, request) : Optional.empty();
    IssueId story = lost.orElseGet(() -> post(caller, incident, request));
    record(caller, incident, request, story);
    return story;
  }

  private IssueId post(Caller caller, VisibleIssue incident, Checked request) {
    try {
      var property = PublishedImprovement.of(request.improvement(), request.requestId()).json();
      var body =
          new CreateIssue(
              fields(caller, incident, request),
              List.of(new CreateIssue.Property(PublishedImprovement.PROPERTY, property)));
      return IssueId.of(jira.asUser(caller).create(body).id());
    } catch (JiraFailure.Unavailable unknown) {
      throw unknown; // It may have been created: the request stays, and is looked for next time.
    } catch (JiraFailure no) {
      requests.refused(caller.tenant(), request.requestId());
      throw no;
    }
  }

  private Map<String, Object> fields(Caller caller, VisibleIssue incident, Checked request) {
    String summary =
        jira.asUser(caller).issue(incident.id().toString(), "summary", null, null).read().summary();
    var fields = new HashMap<String, Object>();
    fields.put("project", Map.of("key", request.projectKey()));
    fields.put("issuetype", Map.of("id", request.issueTypeId()));
    fields.put("summary", request.summary());
    fields.put(
        "description",
        StoryDescription.of(
            incident.key().value(),
            summary,
            requirements.incident(caller.tenant(), incident.id()),
            request.improvement().criteria()));
    NewImprovement wished = request.wished();
    if (wished.ownerAccountId() != null) {
      fields.put("assignee", Map.of("accountId", wished.ownerAccountId()));
    }
    if (wished.dueDate() != null) {
      fields.put("duedate", wished.dueDate());
    }
    if (wished.fixVersionId() != null) {
      fields.put("fixVersions", List.of(Map.of("id", wished.fixVersionId())));
    }
    return fields;
  }

  /** The story is there; whatever happens next, its link and its sprint are now owed. */
  private void record(Caller caller, VisibleIssue incident, Checked request, IssueId story) {
    String sprint = request.wished().sprintId();
    transaction.executeWithoutResult(
        status -> {
          requests.done(caller.tenant(), request.requestId(), story);
          links.want(
              caller.tenant(), story, incident.id(), sprint == null ? null : Long.valueOf(sprint));
          improvements.put(caller.tenant(), story, request.improvement());
          queue.mendLater(caller.tenant(), story);
        });
  }

  /** Looks for the story of a request whose answer was lost. */
  private Optional<IssueId> find(Caller caller, Checked request) {
    var search =
        new Search(
            "project = \"%s\" AND created >= -1d ORDER BY created DESC"
                .formatted(request.projectKey()),
            List.of("id"),
            List.of(PublishedImprovement.PROPERTY),
            null,
            100,
            null,
            null);
    return jira.asApp(caller.tenant()).search(search).issues().stream()
        .filter(issue -> isOf(request, issue))
        .map(Issue::issueId)
        .findFirst();
  }

  private static boolean isOf(Checked request, Issue issue) {
    return PublishedImprovement.read(issue.property(PublishedImprovement.PROPERTY))
        .filter(known -> request.requestId().equals(known.requestId()))
        .isPresent();
  }

  private static Problem conflict(String code, String detail) {
    return Problem.of(HttpStatus.CONFLICT, code, detail, Map.of());
  }
}
