package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what an issue is to us, so that the panel knows what to show. */
@RestController
class IssueRoleController {
  private final IssueAccess access;
  private final Jira jira;
  private final OtherEnds ends;
  private final StoredImprovements improvements;

  IssueRoleController(
      IssueAccess access, Jira jira, Settings settings, StoredImprovements improvements) {
    this.access = access;
    this.jira = jira;
    this.ends = new OtherEnds(settings);
    this.improvements = improvements;
  }

  enum Role {
    @JsonProperty("incident")
    INCIDENT,
    @JsonProperty("improvement")
    IMPROVEMENT,
    @JsonProperty("other")
    OTHER
  }

  record IssueView(
      String key, String id, String projectKey, String summary, IssueStatus status, Role role) {}

  @GetMapping("/api/issues/{key}")
  IssueView issue(Caller caller, @PathVariable("key") IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    IssueFields fields =
        jira.asUser(caller)
            .issue(issue.id().toString(), "summary,status,issuelinks", null, null)
            .read();
    return new IssueView(
        issue.key().value(),
        issue.id().toString(),
        issue.project().value(),
        fields.summary(),
        IssueStatus.of(fields),
        role(caller, issue, fields));
  }

  private Role role(Caller caller, VisibleIssue issue, IssueFields fields) {
    if (ends.isIncident(caller.tenant(), issue.project(), issue.issueTypeId())) {
      return Role.INCIDENT;
    }
    boolean improves =
        improvements.versioned(caller.tenant(), issue.id()).version() > 0
            || !ends.incidents(caller.tenant(), fields).isEmpty();
    return improves ? Role.IMPROVEMENT : Role.OTHER;
  }
}
