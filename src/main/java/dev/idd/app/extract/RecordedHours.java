package dev.idd.app.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What incidents cost, where people estimated it. */
@Repository
public class RecordedHours {
  private final JdbcClient jdbc;

  RecordedHours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One incident.
   *
   * @param hours of response, rework and improvement together
   */
  public record Spent(@Nullable String classKey, @Nullable String component, double hours) {}

  /** Incidents of the project that were created in the period and have hours. */
  public List<Spent> of(TenantId tenant, ProjectKey project, Instant from, Instant until) {
    return jdbc
        .sql(
            """
            select e.class_key, e.component, e.body
              from incident_fact f
              join incident_extract e on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
             where f.tenant_id = :tenant and f.project_key = :project
               and f.created_at >= :from and f.created_at < :until
               and e.body like '%:{"hours":%'""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Spent(
                    row.getString("class_key"),
                    row.getString("component"),
                    hours(row.getString("body"))))
        .list()
        .stream()
        .filter(spent -> spent.hours() > 0)
        .toList();
  }

  private static double hours(String extract) {
    try {
      JsonNode hours = ExtractJson.JSON.readTree(extract).path("hours");
      return Stream.of("response", "rework", "improvement")
          .mapToDouble(of -> hours.path(of).path("hours").asDouble(0))
          .sum();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored Extract cannot be read", e);
    }
  }
}
