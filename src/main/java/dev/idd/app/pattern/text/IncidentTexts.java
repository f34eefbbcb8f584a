package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.text.IncidentText.Key;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where texts are kept. Every change has a number, and numbers of a site become visible in their
 * order, because writers wait for each other: whoever has seen one has seen all before it.
 */
@Repository
class IncidentTexts {
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  IncidentTexts(EntityManager entities, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<IncidentText> find(TenantId tenant, IssueId issue) {
    return Optional.ofNullable(entities.find(IncidentText.class, Key.of(tenant, issue)))
        .filter(text -> !text.isGone());
  }

  /** Those of them that are kept, and what is gone too. */
  @Transactional(readOnly = true)
  public Map<IssueId, IncidentText> of(TenantId tenant, Collection<IssueId> issues) {
    var found = new HashMap<IssueId, IncidentText>();
    entities
        .createQuery(
            "from IncidentText t where t.id.tenantId = :tenant and t.id.issueId in :issues",
            IncidentText.class)
        .setParameter("tenant", tenant.value())
        .setParameter("issues", issues.stream().map(IssueId::value).toList())
        .getResultList()
        .forEach(text -> found.put(text.issue(), text));
    return found;
  }

  /** Where the meaning of these lies, of those of which it is known. */
  @Transactional(readOnly = true)
  public Map<IssueId, float[]> meanings(TenantId tenant, Collection<IssueId> issues) {
    var found = new HashMap<IssueId, float[]>();
    entities
        .createQuery(
            """
            select t.id.issueId, t.vector from IncidentText t
             where t.id.tenantId = :tenant and t.id.issueId in :issues and t.vector is not null""",
            Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("issues", issues.stream().map(IssueId::value).toList())
        .getResultList()
        .forEach(row -> found.put(new IssueId((Long) row[0]), Vectors.of((byte[]) row[1])));
    return found;
  }

  @Transactional
  public void keep(TenantId tenant, Collection<IncidentText> texts) {
    long number = numbers(tenant, texts.size());
    for (IncidentText text : texts) {
      text.changedAs(number++);
      // Somebody else may have kept it since it was looked for: two jobs read the same incident.
      entities.merge(text);
    }
    events.publishEvent(new TextsRead(tenant));
  }

  /** The first of so many new numbers. Nobody else gets any before this transaction ends. */
  private long numbers(TenantId tenant, int count) {
    jdbc.sql(
            """
            insert into incident_text_changes (tenant_id, last_seq) values (:tenant, 0)
            on conflict do nothing""")
        .param("tenant", tenant.value())
        .update();
    jdbc.sql(
            """
            update incident_text_changes set last_seq = last_seq + :count
             where tenant_id = :tenant""")
        .param("tenant", tenant.value())
        .param("count", count)
        .update();
    return lastChanges(tenant) - count + 1;
  }

  private long lastChanges(TenantId tenant) {
    return jdbc.sql("select last_seq from incident_text_changes where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Long.class)
        .single();
  }

  /** The number of the last change of each site that has texts. */
  Map<TenantId, Long> lastChanges() {
    var last = new HashMap<TenantId, Long>();
    jdbc.sql("select tenant_id, last_seq from incident_text_changes")
        .query(
            row -> {
              last.put(
                  new TenantId(row.getObject("tenant_id", UUID.class)), row.getLong("last_seq"));
            });
    return last;
  }

  /**
   * What changed after that number, in order, as the surrounding transaction sees it. H2 stops
   * reading after the last wanted row only when the order names all of the index.
   */
  List<IncidentText> changedAfter(TenantId tenant, long number, int most) {
    return entities
        .createQuery(
            "from IncidentText t where t.id.tenantId = :tenant and t.seq > :number order by t.id.tenantId, t.seq",
            IncidentText.class)
        .setParameter("tenant", tenant.value())
        .setParameter("number", number)
        .setMaxResults(most)
        .getResultList();
  }
}
