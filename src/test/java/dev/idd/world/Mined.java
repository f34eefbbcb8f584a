package dev.idd.world;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was mined of a project, as it lies in the database, but for what may differ from one run to
 * the next: whose it is and when it was read.
 */
record Mined(List<String> incidents, List<String> improvements, List<String> links) {

  static Mined of(JdbcClient database, String project) {
    return new Mined(
        rows(
            database,
            project,
            """
            select concat_ws(' ', incident.issue_key, incident.issue_id, incident.created_at,
                             incident.resolved_at, incident.closed_at, incident.reopened)
              from incident_fact incident where incident.project_key = ? order by 1"""),
        rows(
            database,
            project,
            """
            select concat_ws(' ', improvement.issue_key, improvement.issue_id,
                             improvement.created_at, improvement.shipped_at)
              from improvement_fact improvement
             where improvement.issue_id in (
                   select link.improvement_id from incident_improvement link
                     join incident_fact incident on incident.issue_id = link.incident_id
                    where incident.project_key = ?)
             order by 1"""),
        rows(
            database,
            project,
            """
            select concat_ws(' ', incident.issue_key, improvement.issue_key)
              from incident_improvement link
              join incident_fact incident on incident.issue_id = link.incident_id
              join improvement_fact improvement on improvement.issue_id = link.improvement_id
             where incident.project_key = ? order by 1"""));
  }

  private static List<String> rows(JdbcClient database, String project, String sql) {
    return database.sql(sql).param(project).query(String.class).list();
  }
}
