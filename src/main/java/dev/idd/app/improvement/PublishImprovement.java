package dev.idd.app.improvement;

import dev.idd.app.improvement.StoredImprovements.Versioned;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes the record of an improvement to its issue property, until Jira has the newest version. */
@Service
class PublishImprovement {
  private final StoredImprovements improvements;
  private final Jira jira;
  private final JdbcClient jdbc;

  PublishImprovement(StoredImprovements improvements, Jira jira, JdbcClient jdbc) {
    this.improvements = improvements;
    this.jira = jira;
    this.jdbc = jdbc;
  }

  void publish(TenantId tenant, IssueId story) {
    long published = publishedVersion(tenant, story);
    // Somebody may save while Jira answers; their change found this job running and made none.
    for (Versioned newest = improvements.versioned(tenant, story);
        newest.version() > published;
        newest = improvements.versioned(tenant, story)) {
      put(tenant, story, newest.improvement());
      published = newest.version();
      published(tenant, story, published);
    }
  }

  private void put(TenantId tenant, IssueId story, Improvement improvement) {
    try {
      jira.asApp(tenant)
          .putProperty(
              story.toString(),
              PublishedImprovement.PROPERTY,
              PublishedImprovement.of(improvement, null).json());
    } catch (JiraFailure.Gone gone) {
      // The issue was deleted, or is hidden from the app: there is nowhere to publish to.
    }
  }

  /** Records of which Jira does not have the newest version. */
  List<IssueId> behind(TenantId tenant) {
    return jdbc
        .sql(
            """
            select issue_id from improvement
            where tenant_id = ? and published_version < version + 1
            order by saved_at limit 500
            """)
        .param(tenant.value())
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }

  private long publishedVersion(TenantId tenant, IssueId story) {
    return jdbc.sql(
            "select published_version from improvement where tenant_id = ? and issue_id = ?")
        .params(tenant.value(), story.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private void published(TenantId tenant, IssueId story, long version) {
    jdbc.sql(
            """
            update improvement set published_version = ?
            where tenant_id = ? and issue_id = ? and published_version < ?
            """)
        .params(version, tenant.value(), story.value(), version)
        .update();
  }
}
