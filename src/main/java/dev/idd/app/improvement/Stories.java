package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads stories from Jira, in somebody's name. */
@Component
class Stories {
  private static final String FIELDS =
      "summary,status,assignee,duedate,fixVersions,project,issuetype,issuelinks";

  private final SprintField sprintField;
  private final CriteriaField criteriaField;

  Stories(SprintField sprintField, CriteriaField criteriaField) {
    this.sprintField = sprintField;
    this.criteriaField = criteriaField;
  }

  /** The story; empty when it is gone, or not for this reader to see. */
  Optional<Story> find(TenantId tenant, JiraApi as, IssueId id) {
    Optional<String> sprint = sprintField.of(tenant);
    try {
      String fields =
          Stream.of(Stream.of(FIELDS), sprint.stream(), criteriaField.asked(tenant).stream())
              .flatMap(each -> each)
              .collect(Collectors.joining(","));
      return Optional.of(Story.of(as.issue(id.toString(), fields, null, null), sprint));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      return Optional.empty();
    }
  }

  /** Those of them that can be seen. */
  List<Story> find(TenantId tenant, JiraApi as, Collection<IssueId> ids) {
    return ids.stream().flatMap(id -> find(tenant, as, id).stream()).toList();
  }
}
