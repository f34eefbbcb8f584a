package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.TenantId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells incidents from other issues: only they have an Extract. */
@Component
public class Incidents {
  private final Settings settings;

  Incidents(Settings settings) {
    this.settings = settings;
  }

  /** The issue, if it is an incident; otherwise refuses with {@code not-an-incident}. */
  public VisibleIssue require(TenantId tenant, VisibleIssue issue) {
    boolean incident =
        settings
            .of(tenant, issue.project())
            .filter(project -> project.incidentTypes().contains(issue.issueTypeId()))
            .isPresent();
    if (!incident) {
      throw Problem.of(
          HttpStatus.NOT_FOUND,
          "not-an-incident",
          "Only incidents have an Extract. An administrator of the project chooses which issue"
              + " types are incidents.",
          Map.of());
    }
    return issue;
  }
}
