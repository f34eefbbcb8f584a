package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.kept.IncidentInJira;
import dev.idd.app.kept.RestoredFromJira;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds records from Jira, where this database has none: the stories linked to an incident. */
@Service
class RestoreImprovements implements RestoredFromJira {
  private final Jira jira;
  private final Settings settings;
  private final StoredImprovements improvements;
  private final Links links;
  private final TransactionTemplate transaction;

  RestoreImprovements(
      Jira jira,
      Settings settings,
      StoredImprovements improvements,
      Links links,
      TransactionTemplate transaction) {
    this.jira = jira;
    this.settings = settings;
    this.improvements = improvements;
    this.links = links;
    this.transaction = transaction;
  }

  /** What is kept is kept with the stories. */
  @Override
  public Set<String> properties() {
    return Set.of();
  }

  @Override
  public Set<String> fields() {
    return Set.of("issuelinks");
  }

  @Override
  public boolean restore(IncidentInJira incident) {
    return settings
        .of(incident.project().tenant(), incident.project().key())
        .map(project -> restore(project, incident))
        .orElse(false);
  }

  private boolean restore(ProjectSettings project, IncidentInJira incident) {
    boolean any = false;
    for (End end : new OtherEnds(settings).improvements(project, incident.fields())) {
      transaction.executeWithoutResult(
          status -> links.linked(project.tenant(), end.id(), incident.id()));
      any |= restore(project.tenant(), end.id());
    }
    return any;
  }

  private boolean restore(TenantId tenant, IssueId story) {
    if (improvements.versioned(tenant, story).version() > 0) {
      return false;
    }
    Optional<PublishedImprovement> known = published(tenant, story);
    return known.isPresent()
        && Boolean.TRUE.equals(
            transaction.execute(status -> putIfNone(tenant, story, known.get().restore())));
  }

  /** Somebody may have written one while Jira answered. */
  private boolean putIfNone(TenantId tenant, IssueId story, Improvement known) {
    boolean none = improvements.versioned(tenant, story).version() == 0;
    if (none) {
      improvements.put(tenant, story, known);
    }
    return none;
  }

  private Optional<PublishedImprovement> published(TenantId tenant, IssueId story) {
    try {
      Issue issue =
          jira.asApp(tenant)
              .issue(story.toString(), "summary", PublishedImprovement.PROPERTY, null);
      return PublishedImprovement.read(issue.property(PublishedImprovement.PROPERTY));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      return Optional.empty(); // Nothing of ours can be read in a story that the app may not see.
    }
  }
}
