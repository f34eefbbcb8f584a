package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.TermKind;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives incidents of the past the class and trigger that a taxonomy merged theirs into. Each is a
 * change of its own, so that stopping half-way leaves whole Extracts and the rest for the next run.
 */
@Service
class RelabelExtracts {
  private final TermsInUse terms;
  private final RootCauseTaxonomy taxonomy;
  private final ExtractRows rows;
  private final History history;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RelabelExtracts(
      TermsInUse terms,
      RootCauseTaxonomy taxonomy,
      ExtractRows rows,
      History history,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.terms = terms;
    this.taxonomy = taxonomy;
    this.rows = rows;
    this.history = history;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does what the taxonomy says now, which may be more than what enqueued it. */
  void relabel(TenantId tenant, ProjectKey project, AccountId by) {
    RootCauses now = taxonomy.of(tenant, project);
    long version = taxonomy.version(tenant, project);
    for (IssueId incident : behind(tenant, project, now)) {
      transaction.executeWithoutResult(
          status -> relabel(tenant, incident, now, "relabelled by taxonomy v" + version, by));
    }
  }

  private Set<IssueId> behind(TenantId tenant, ProjectKey project, RootCauses now) {
    var incidents = new LinkedHashSet<IssueId>();
    for (TermKind kind : TermKind.values()) {
      for (String old : now.relabelling(kind).keySet()) {
        incidents.addAll(terms.carriers(tenant, project, kind, old));
      }
    }
    return incidents;
  }

  /** Whether any incident of the site carries a term that this project has merged away. */
  boolean mayBeBehind(TenantId tenant, ProjectKey project) {
    RootCauses now = taxonomy.of(tenant, project);
    for (TermKind kind : TermKind.values()) {
      for (String old : now.relabelling(kind).keySet()) {
        if (!terms.carriers(tenant, kind, old).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private void relabel(
      TenantId tenant, IssueId incident, RootCauses now, String why, AccountId by) {
    Instant at = clock.instant();
    Map<String, String> classes = now.relabelling(TermKind.CLASS);
    Map<String, String> triggers = now.relabelling(TermKind.TRIGGER);
    rows.byId(tenant.value(), incident.value())
        .filter(row -> row.relabel(classes, triggers, at))
        .map(rows::saveAndFlush)
        .ifPresent(
            row -> {
              history.add(tenant, incident, row.revision(), why, by, at);
              events.publishEvent(new ExtractChanged(tenant, incident, row.revision()));
            });
  }
}
