package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds incidents whose Extracts say the same in one respect, in any project of the site. */
@Repository
public class AlikeIncidents {
  private final JdbcClient jdbc;

  AlikeIncidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What incidents are compared by. */
  public enum Trait {
    CLASS("class_key"),
    COMPONENT("component"),
    AI_FAILURE_MODE("ai_failure_mode");

    private final String column;

    Trait(String column) {
      this.column = column;
    }

    /** What an Extract says about it; null: nothing. */
    public @Nullable String in(Extract extract) {
      String component = extract.rootCause().component();
      return switch (this) {
        case CLASS -> extract.rootCause().classKey();
        case COMPONENT -> component.isEmpty() ? null : component;
        case AI_FAILURE_MODE -> extract.attribution().generatedFailure();
      };
    }
  }

  /** Others that say the same: first those made before it, each time the newest first. */
  public List<IssueId> like(
      TenantId tenant, IssueId incident, Trait trait, String value, int most) {
    return jdbc
        .sql(
            """
            select issue_id from incident_extract
            where tenant_id = :tenant and %s = :value and issue_id <> :incident
            order by case when issue_id < :incident then 0 else 1 end, issue_id desc
            limit :most
            """
                .formatted(trait.column))
        .param("tenant", tenant.value())
        .param("value", value)
        .param("incident", incident.value())
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }
}
