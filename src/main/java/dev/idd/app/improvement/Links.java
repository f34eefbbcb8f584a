package dev.idd.app.improvement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which story belongs to which incident: what Jira has ({@code linked}, as last seen) and what we
 * promised to make ({@code wanted}). Neither: the row goes.
 */
@Repository
class Links {
  private final JdbcClient jdbc;
  private final Clock clock;

  Links(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A link, and perhaps a sprint, that is to be made in Jira. */
  record Wish(IssueId improvement, IssueId incident, boolean link, @Nullable Long sprint) {}

  /** Promises the link, and the sprint if there is one. */
  void want(TenantId tenant, IssueId improvement, IssueId incident, @Nullable Long sprint) {
    insert(tenant, improvement, incident);
    jdbc.sql(
            """
            update improvement_link set wanted = true, wanted_sprint = ?
            where tenant_id = ? and improvement_id = ? and incident_id = ?
            """)
        .params(sprint, tenant.value(), improvement.value(), incident.value())
        .update();
  }

  /** Jira has the link, as we have just made it or seen it. */
  void linked(TenantId tenant, IssueId improvement, IssueId incident) {
    isLinked(tenant, improvement, incident);
    jdbc.sql(
            """
            update improvement_link set linked_at = ?
            where tenant_id = ? and improvement_id = ? and incident_id = ?
            """)
        .params(at(clock.instant()), tenant.value(), improvement.value(), incident.value())
        .update();
  }

  private void isLinked(TenantId tenant, IssueId improvement, IssueId incident) {
    insert(tenant, improvement, incident);
    jdbc.sql(
            """
            update improvement_link set wanted = false, linked = true
            where tenant_id = ? and improvement_id = ? and incident_id = ?
            """)
        .params(tenant.value(), improvement.value(), incident.value())
        .update();
  }

  /** The story is in the sprint that was wanted, or nobody wants it any more. */
  void sprintDone(TenantId tenant, IssueId improvement) {
    jdbc.sql(
            """
            update improvement_link set wanted_sprint = null
            where tenant_id = ? and improvement_id = ? and wanted_sprint is not null
            """)
        .params(tenant.value(), improvement.value())
        .update();
  }

  /** Nobody is going to make this link. */
  void giveUp(TenantId tenant, IssueId improvement, IssueId incident) {
    jdbc.sql(
            """
            update improvement_link set wanted = false, wanted_sprint = null
            where tenant_id = ? and improvement_id = ? and incident_id = ?
            """)
        .params(tenant.value(), improvement.value(), incident.value())
        .update();
    forgetWhatIsNeither(tenant, incident);
  }

  /**
   * What Jira had for an incident; stories that are not among them are not linked any more, unless
   * the link is younger than the question.
   */
  void seen(TenantId tenant, IssueId incident, List<Story> stories, Instant askedAt) {
    jdbc.sql(
            """
            update improvement_link set linked = false
            where tenant_id = ? and incident_id = ? and (linked_at is null or linked_at < ?)
            """)
        .params(tenant.value(), incident.value(), at(askedAt))
        .update();
    for (Story story : stories) {
      isLinked(tenant, story.id(), incident);
      jdbc.sql(
              """
              update improvement_link set sprint_id = ?
              where tenant_id = ? and improvement_id = ? and incident_id = ?
              """)
          .params(sprint(story), tenant.value(), story.id().value(), incident.value())
          .update();
    }
    forgetWhatIsNeither(tenant, incident);
  }

  Set<IssueId> incidentsOf(TenantId tenant, IssueId improvement) {
    return ids(
        "select incident_id from improvement_link where tenant_id = ? and improvement_id = ?",
        tenant,
        improvement.value());
  }

  Set<IssueId> incidentsInSprint(TenantId tenant, long sprint) {
    return ids(
        "select distinct incident_id from improvement_link where tenant_id = ? and sprint_id = ?",
        tenant,
        sprint);
  }

  /** Stories that were promised to an incident and that Jira has not linked yet. */
  Set<IssueId> promised(TenantId tenant, IssueId incident) {
    return ids(
        "select improvement_id from improvement_link where tenant_id = ? and incident_id = ?"
            + " and wanted",
        tenant,
        incident.value());
  }

  /** What is still to be made in Jira for a story. */
  List<Wish> wishes(TenantId tenant, IssueId improvement) {
    return jdbc.sql(
            """
            select improvement_id, incident_id, wanted, wanted_sprint from improvement_link
            where tenant_id = ? and improvement_id = ? and (wanted or wanted_sprint is not null)
            """)
        .params(tenant.value(), improvement.value())
        .query(
            (row, number) ->
                new Wish(
                    new IssueId(row.getLong(1)),
                    new IssueId(row.getLong(2)),
                    row.getBoolean(3),
                    row.getObject(4, Long.class)))
        .list();
  }

  /** Stories for which something is still to be made in Jira. */
  Set<IssueId> unfinished(TenantId tenant) {
    return jdbc
        .sql(
            """
            select distinct improvement_id from improvement_link
            where tenant_id = ? and (wanted or wanted_sprint is not null)
            """)
        .param(tenant.value())
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .collect(toUnmodifiableSet());
  }

  private void insert(TenantId tenant, IssueId improvement, IssueId incident) {
    jdbc.sql(
            """
            insert into improvement_link (tenant_id, improvement_id, incident_id, wanted, linked)
            values (?, ?, ?, false, false)
            on conflict do nothing
            """)
        .params(tenant.value(), improvement.value(), incident.value())
        .update();
  }

  /** Only rows of one incident are touched at a time: two judgements never wait in a circle. */
  private void forgetWhatIsNeither(TenantId tenant, IssueId incident) {
    jdbc.sql(
            """
            delete from improvement_link
            where tenant_id = ? and incident_id = ? and not wanted and not linked
            """)
        .params(tenant.value(), incident.value())
        .update();
  }

  private Set<IssueId> ids(String sql, TenantId tenant, long id) {
    return jdbc.sql(sql).params(tenant.value(), id).query(Long.class).list().stream()
        .map(IssueId::new)
        .collect(toUnmodifiableSet());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Long sprint(Story story) {
    return story.sprint() == null ? null : Long.valueOf(story.sprint().id());
  }
}
