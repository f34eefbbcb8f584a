package dev.idd.app.settings.policy;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.SeverityFields.Candidate;
import dev.idd.app.settings.policy.StoredPolicies.Source;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where Jira administrators read and change the policy that projects follow. */
@Service
class SitePolicyDesk {
  private final Jira jira;
  private final Settings settings;
  private final SitePolicies sites;
  private final StoredPolicies policies;
  private final PolicyCheck check;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  SitePolicyDesk(
      Jira jira,
      Settings settings,
      SitePolicies sites,
      StoredPolicies policies,
      PolicyCheck check,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.jira = jira;
    this.settings = settings;
    this.sites = sites;
    this.policies = policies;
    this.check = check;
    this.events = events;
    this.transaction = transaction;
  }

  PolicyView choose(Caller caller, PolicyChange change) {
    TenantId tenant = caller.tenant();
    GatePolicy policy = check.validInAll(tenant, followers(tenant), change.policy());
    return saving(caller, () -> sites.choose(tenant, change.version(), policy));
  }

  /** Back to the shipped one; there is nothing to do where no other was chosen. */
  PolicyView forget(Caller caller, long version) {
    return sites.of(caller.tenant()).isEmpty()
        ? view(caller)
        : saving(caller, () -> sites.forget(caller.tenant(), version));
  }

  /** Whoever follows the site is judged again. */
  private PolicyView saving(Caller caller, BooleanSupplier save) {
    TenantId tenant = caller.tenant();
    boolean mine =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  boolean saved = save.getAsBoolean();
                  if (saved) {
                    followers(tenant)
                        .forEach(
                            project -> events.publishEvent(new ProjectTracked(tenant, project)));
                  }
                  return saved;
                }));
    if (!mine) {
      throw Problem.versionConflict(view(caller));
    }
    return view(caller);
  }

  private List<ProjectKey> followers(TenantId tenant) {
    return settings.tracked(tenant).stream()
        .filter(one -> policies.versioned(tenant, one.projectId()).source() != Source.PROJECT)
        .map(ProjectSettings::project)
        .toList();
  }

  PolicyView view(Caller caller) {
    JiraApi site = jira.asUser(caller);
    Versioned stored = sites.of(caller.tenant()).orElse(Versioned.NONE);
    return PolicyView.of(
        stored,
        severityFields(caller, site),
        ScoreFields.of(site),
        AuthorisedPeople.of(site, stored.policy().authorised()),
        true,
        true);
  }

  /** Of all projects, each once. */
  private List<Candidate> severityFields(Caller caller, JiraApi site) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (ProjectSettings project : settings.tracked(caller.tenant())) {
      SeverityFields.candidates(site, project.project().value(), project.incidentTypes())
          .forEach(one -> found.putIfAbsent(one.id(), one));
    }
    return List.copyOf(found.values());
  }
}
