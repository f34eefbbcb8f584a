package dev.idd.app.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What Jira has of everything that is chosen for a project. */
@Repository
class Published {
  private final JdbcClient jdbc;
  private final Clock clock;

  Published(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isUpToDate(KeptProject project, KeptWithProject kept) {
    return jdbc.sql(
            """
            select 1 from kept_setting
            where tenant_id = ? and project_id = ? and property = ? and stamp = ?
            """)
        .params(
            project.tenant().value(), project.id(), kept.property(), Seal.sha(kept.stamp(project)))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether this database has written it itself, so that Jira has nothing that is newer. */
  boolean isOurs(KeptProject project, KeptWithProject kept) {
    return jdbc.sql(
            """
            select 1 from kept_setting where tenant_id = ? and project_id = ? and property = ?
              and published_at is not null
            """)
        .params(project.tenant().value(), project.id(), kept.property())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Jira has what had this stamp.
   *
   * @param ours false: Jira has something that could not be taken, and keeps it until the next
   *     change here
   */
  @Transactional
  public void is(KeptProject project, KeptWithProject kept, String stamp, boolean ours) {
    jdbc.sql("delete from kept_setting where tenant_id = ? and project_id = ? and property = ?")
        .params(project.tenant().value(), project.id(), kept.property())
        .update();
    jdbc.sql(
            """
            insert into kept_setting (tenant_id, project_id, property, stamp, published_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            project.tenant().value(),
            project.id(),
            kept.property(),
            Seal.sha(stamp),
            ours ? clock.instant().atOffset(ZoneOffset.UTC) : null)
        .update();
  }
}
