package dev.idd.app.pattern;

import dev.idd.app.extract.Classification;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts incidents by what people said they were, in the database. */
@Repository
class ClassifiedCounts {
  private final JdbcClient jdbc;

  ClassifiedCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Incidents of the project that were created in the period and are of one of these kinds. */
  int of(
      TenantId tenant, ProjectKey project, Set<Classification> kinds, Instant from, Instant until) {
    return jdbc.sql(
            """
            select count(*) from incident_fact f
              join incident_extract e
                on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
             where f.tenant_id = :tenant and f.project_key = :project
               and f.created_at >= :from and f.created_at < :until
               and (e.class_key, e.component) in (:kinds)""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("kinds", kinds.stream().map(ClassifiedCounts::pair).toList())
        .query(Integer.class)
        .single();
  }

  private static Object[] pair(Classification kind) {
    return new Object[] {kind.classKey(), kind.component()};
  }
}
