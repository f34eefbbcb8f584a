package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where systemic findings and their incidents are kept. */
@Repository
class FindingRows {
  private static final String COLUMNS =
      """
      f.id, f.version, f.project_id, f.title, f.hypothesis, f.owner, f.state, f.linked_issue,
      f.created_by, f.created_at\
      """;

  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Finding> find(TenantId tenant, UUID id) {
    return jdbc.sql(
            "select %s from systemic_finding f where f.tenant_id = ? and f.id = ?"
                .formatted(COLUMNS))
        .params(tenant.value(), id)
        .query(FindingRows::finding)
        .optional();
  }

  /** The findings an incident belongs to, the oldest first. */
  List<Finding> ofIncident(TenantId tenant, IssueId incident) {
    return jdbc.sql(
            """
            select %s from systemic_finding f
            join finding_incident i on i.tenant_id = f.tenant_id and i.finding_id = f.id
            where f.tenant_id = ? and i.issue_id = ?
            order by f.created_at, f.id
            """
                .formatted(COLUMNS))
        .params(tenant.value(), incident.value())
        .query(FindingRows::finding)
        .list();
  }

  /** A finding in a list, with how many incidents it has. */
  record Counted(Finding finding, int incidents) {}

  /**
   * Findings of a project, the newest first.
   *
   * @param states none: whatever state
   * @param words what title or hypothesis contains; empty: anything
   */
  List<Counted> ofProject(
      TenantId tenant, String projectId, Set<FindingState> states, String words, int most) {
    String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    return jdbc.sql(
            """
            select %s, (select count(*) from finding_incident i
                        where i.tenant_id = f.tenant_id and i.finding_id = f.id) as incidents
            from systemic_finding f
            where f.tenant_id = :tenant and f.project_id = :project
              and f.state in (:states)
              and (lower(f.title) like :words escape '!' or lower(f.hypothesis) like :words escape '!')
            order by f.created_at desc, f.id limit :most
            """
                .formatted(COLUMNS))
        .param("tenant", tenant.value())
        .param("project", projectId)
        .param("states", named(states))
        .param("words", like)
        .param("most", most)
        .query((row, n) -> new Counted(finding(row, n), row.getInt("incidents")))
        .list();
  }

  private static List<String> named(Set<FindingState> states) {
    return Arrays.stream(FindingState.values())
        .filter(state -> states.isEmpty() || states.contains(state))
        .map(Enum::name)
        .toList();
  }

  Map<FindingState, Integer> counts(TenantId tenant, String projectId) {
    var counts = new EnumMap<FindingState, Integer>(FindingState.class);
    jdbc.sql(
            """
            select state, count(*) from systemic_finding
            where tenant_id = ? and project_id = ? group by state
            """)
        .params(tenant.value(), projectId)
        .query((row, n) -> counts.put(FindingState.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** The incidents of a finding, the first one first. */
  List<Member> members(TenantId tenant, UUID finding) {
    return jdbc.sql(
            """
            select finding_id, issue_id, added_by, added_at from finding_incident
            where tenant_id = ? and finding_id = ? order by added_at, issue_id
            """)
        .params(tenant.value(), finding)
        .query(FindingRows::member)
        .list();
  }

  List<Member> membershipsOf(TenantId tenant, IssueId incident) {
    return jdbc.sql(
            """
            select finding_id, issue_id, added_by, added_at from finding_incident
            where tenant_id = ? and issue_id = ? order by added_at, finding_id
            """)
        .params(tenant.value(), incident.value())
        .query(FindingRows::member)
        .list();
  }

  /** Whether it is new. */
  boolean insert(TenantId tenant, Finding finding) {
    Content content = finding.content();
    return jdbc.sql(
                """
                insert into systemic_finding
                  (tenant_id, id, version, project_id, title, hypothesis, owner, state, linked_issue,
                   created_by, created_at, saved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                tenant.value(),
                finding.id(),
                finding.version(),
                finding.projectId(),
                content.title(),
                content.hypothesis(),
                content.owner(),
                content.state().name(),
                issue(content),
                finding.createdBy(),
                at(finding.createdAt()),
                at(finding.createdAt()))
            .update()
        == 1;
  }

  /** Whether it was still at this version. */
  boolean update(TenantId tenant, UUID id, long version, Content content, Instant now) {
    return set(tenant, id, version, version + 1, content, now);
  }

  /** Takes what a newer copy of it says. */
  void catchUp(TenantId tenant, Finding known, Finding newer) {
    set(tenant, known.id(), known.version(), newer.version(), newer.content(), newer.createdAt());
  }

  private boolean set(
      TenantId tenant, UUID id, long version, long next, Content content, Instant now) {
    return jdbc.sql(
                """
                update systemic_finding
                set version = ?, title = ?, hypothesis = ?, owner = ?, state = ?,
                    linked_issue = ?, saved_at = ?
                where tenant_id = ? and id = ? and version = ?
                """)
            .params(
                next,
                content.title(),
                content.hypothesis(),
                content.owner(),
                content.state().name(),
                issue(content),
                at(now),
                tenant.value(),
                id,
                version)
            .update()
        == 1;
  }

  /** Keeps others from changing who belongs to it until this transaction ends. */
  void lock(TenantId tenant, UUID id) {
    jdbc.sql("update systemic_finding set version = version where tenant_id = ? and id = ?")
        .params(tenant.value(), id)
        .update();
  }

  /** Whether it was not there yet. */
  boolean add(TenantId tenant, Member member) {
    return jdbc.sql(
                """
                insert into finding_incident (tenant_id, finding_id, issue_id, added_by, added_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                tenant.value(),
                member.finding(),
                member.incident().value(),
                member.addedBy(),
                at(member.addedAt()))
            .update()
        == 1;
  }

  void remove(TenantId tenant, UUID finding, IssueId incident) {
    jdbc.sql("delete from finding_incident where tenant_id = ? and finding_id = ? and issue_id = ?")
        .params(tenant.value(), finding, incident.value())
        .update();
  }

  private static @Nullable Long issue(Content content) {
    IssueId linked = content.linkedIssue();
    return linked == null ? null : linked.value();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    Long linked = row.getObject("linked_issue", Long.class);
    return new Finding(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("project_id"),
        new Content(
            row.getString("title"),
            row.getString("hypothesis"),
            row.getString("owner"),
            FindingState.valueOf(row.getString("state")),
            linked == null ? null : new IssueId(linked)),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("finding_id", UUID.class),
        new IssueId(row.getLong("issue_id")),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
