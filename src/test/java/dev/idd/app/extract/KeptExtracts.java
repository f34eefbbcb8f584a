package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;

/** Extracts as they are kept, for tests of those who count them. */
public final class KeptExtracts {
  private KeptExtracts() {}

  /** Within a transaction. */
  public static void keep(
      EntityManager entities, TenantId tenant, Map<IssueId, Extract> extracts, Instant at) {
    extracts.forEach(
        (incident, extract) ->
            entities.persist(ExtractRow.restored(tenant, incident, extract, at)));
  }
}
