package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import org.springframework.stereotype.Service;

/** Voids the sign-off of an incident that was reopened after it. The text stays. */
@Service
class SignOffKeeper {
  private final StoredExtracts extracts;
  private final Settings settings;
  private final Jira jira;

  SignOffKeeper(StoredExtracts extracts, Settings settings, Jira jira) {
    this.extracts = extracts;
    this.settings = settings;
    this.jira = jira;
  }

  boolean isSigned(TenantId tenant, IssueId incident) {
    SignOff given = extracts.of(tenant, incident).signOff();
    return given != null && given.valid();
  }

  void look(TenantId tenant, ProjectKey project, IssueId incident) {
    settings
        .of(tenant, project)
        .ifPresent(
            tracked -> {
              try {
                Reopenings.last(
                        IssueStory.histories(jira.asApp(tenant), incident),
                        tracked.closedStatuses())
                    .ifPresent(reopened -> extracts.reopened(tenant, incident, reopened));
              } catch (JiraFailure.Gone gone) {
                // Whoever deleted it needs no sign-off.
              }
            });
  }
}
