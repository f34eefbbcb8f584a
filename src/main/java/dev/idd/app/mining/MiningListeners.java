package dev.idd.app.mining;

import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.store.FactChanges;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.TenantInstalled;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happened and writes it down; reading is for the jobs. */
@Component
class MiningListeners {
  /** Longer than a page is on its way from Jira to the database. */
  private static final Duration IN_FLIGHT = Duration.ofMinutes(5);

  private final ProjectMining projects;
  private final StaleIssues stale;
  private final FactStore facts;
  private final FactChanges changes;
  private final Settings settings;

  MiningListeners(
      ProjectMining projects,
      StaleIssues stale,
      FactStore facts,
      FactChanges changes,
      Settings settings) {
    this.projects = projects;
    this.stale = stale;
    this.facts = facts;
    this.changes = changes;
    this.settings = settings;
  }

  @EventListener
  void on(ProjectTracked tracked) {
    projects.begin(tracked.tenant(), tracked.project());
  }

  @EventListener
  void on(TenantInstalled installed) {
    projects.beginAll(installed.tenant());
  }

  @EventListener
  void on(IssueChanged changed) {
    long issue = changed.issue().value();
    if (isTracked(changed.tenant(), changed.key()) || isKnown(changed.tenant(), issue)) {
      stale.mark(changed.tenant(), List.of(issue));
    }
  }

  /** Either end may be an incident that is not known yet, so both are read again. */
  @EventListener
  void on(IssuesLinked linked) {
    if (!settings.tracked(linked.tenant()).isEmpty()) {
      stale.mark(linked.tenant(), List.of(linked.one().value(), linked.other().value()));
    }
  }

  @EventListener
  void on(IssueDeleted deleted) {
    long issue = deleted.issue().value();
    if (isKnown(deleted.tenant(), issue)) {
      changes.around(deleted.tenant(), List.of(issue), () -> facts.forget(deleted.tenant(), issue));
    }
    if (!settings.tracked(deleted.tenant()).isEmpty()) {
      stale.markForLater(deleted.tenant(), List.of(issue), IN_FLIGHT);
    }
  }

  private boolean isTracked(TenantId tenant, IssueKey key) {
    String text = key.value();
    var project = new ProjectKey(text.substring(0, text.lastIndexOf('-')));
    return settings.of(tenant, project).isPresent();
  }

  private boolean isKnown(TenantId tenant, long issue) {
    return !facts.incidentsAmong(tenant, List.of(issue)).isEmpty()
        || !facts.improvementsAmong(tenant, List.of(issue)).isEmpty();
  }
}
