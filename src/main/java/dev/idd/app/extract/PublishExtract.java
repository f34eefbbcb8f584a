package dev.idd.app.extract;

import dev.idd.app.extract.StoredExtracts.Versioned;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.kept.Keeping;
import dev.idd.app.tenant.TenantId;
import org.springframework.stereotype.Service;

/** Writes an Extract and its history to issue properties, until Jira has the newest version. */
@Service
class PublishExtract {
  private final StoredExtracts extracts;
  private final Publication publication;
  private final KeptHistory history;
  private final Keeping keeping;
  private final Jira jira;

  PublishExtract(
      StoredExtracts extracts,
      Publication publication,
      KeptHistory history,
      Keeping keeping,
      Jira jira) {
    this.history = history;
    this.keeping = keeping;
    this.extracts = extracts;
    this.publication = publication;
    this.jira = jira;
  }

  void publish(TenantId tenant, IssueId incident) {
    long published = 0;
    // Somebody may save while Jira answers; their change found this job running and made none.
    for (Versioned newest = extracts.versioned(tenant, incident);
        newest.version() > published;
        newest = extracts.versioned(tenant, incident)) {
      keeping.put(tenant, incident, history);
      put(tenant, incident, newest.extract());
      published = newest.version();
      publication.published(tenant, incident, published);
    }
  }

  private void put(TenantId tenant, IssueId incident, Extract extract) {
    try {
      jira.asApp(tenant)
          .putProperty(
              incident.toString(), PublishedExtract.PROPERTY, PublishedExtract.of(extract).json());
    } catch (JiraFailure.Gone gone) {
      // The issue was deleted, or is hidden from the app: there is nowhere to publish to.
    }
  }
}
