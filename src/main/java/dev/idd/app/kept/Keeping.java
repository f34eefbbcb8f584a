package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.kept.Ledger.Entry;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes what is kept with incidents to their properties. */
@Service
public class Keeping {
  private final List<KeptWithIncident> all;
  private final Ledger ledger;
  private final Seal seal;
  private final Jira jira;

  Keeping(List<KeptWithIncident> all, Ledger ledger, Seal seal, Jira jira) {
    this.all = all;
    this.ledger = ledger;
    this.seal = seal;
    this.jira = jira;
  }

  /** Publishes until Jira has the latest change. */
  void publish(TenantId tenant, Entry entry) {
    KeptWithIncident kept =
        all.stream().filter(one -> one.property().equals(entry.property())).findAny().orElse(null);
    // Something may change while Jira answers; that change found this job running and made none.
    for (long change = ledger.wanted(tenant, entry);
        ledger.published(tenant, entry) < change;
        change = ledger.wanted(tenant, entry)) {
      if (kept != null) {
        put(tenant, entry.incident(), kept);
      }
      ledger.published(tenant, entry, change);
    }
  }

  /** Writes it now: for somebody who remembers by themselves what Jira has. */
  public void put(TenantId tenant, IssueId incident, KeptWithIncident kept) {
    kept.content(tenant, incident)
        .map(content -> seal.close(Seal.ofIssue(incident, kept.property()), content))
        .ifPresent(value -> put(tenant, incident, kept.property(), value));
  }

  private void put(TenantId tenant, IssueId incident, String property, JsonNode value) {
    try {
      jira.asApp(tenant).putProperty(incident.toString(), property, value);
    } catch (JiraFailure.Gone gone) {
      // The issue was deleted, or is hidden from the app: there is nowhere to publish to.
    }
  }
}
