package dev.idd.app.settings.policy;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.SiteAdmins;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where administrators read and change the policy of a project. */
@Service
class PolicyDesk {
  private final Jira jira;
  private final Settings settings;
  private final StoredPolicies policies;
  private final PolicyCheck check;
  private final SiteAdmins admins;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PolicyDesk(
      Jira jira,
      Settings settings,
      StoredPolicies policies,
      PolicyCheck check,
      SiteAdmins admins,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.jira = jira;
    this.settings = settings;
    this.policies = policies;
    this.check = check;
    this.admins = admins;
    this.events = events;
    this.transaction = transaction;
  }

  PolicyView choose(Caller caller, VisibleProject project, PolicyChange change) {
    GatePolicy policy = check.valid(caller, project.key(), change.policy());
    return saving(
        caller,
        project,
        () -> policies.choose(caller.tenant(), project.id(), change.version(), policy));
  }

  /** Gives up what the project has of its own; there is nothing to do where it has none. */
  PolicyView inherit(Caller caller, VisibleProject project, long version) {
    Versioned now = policies.versioned(caller.tenant(), project.id());
    if (now.source() != StoredPolicies.Source.PROJECT) {
      return view(caller, project);
    }
    return saving(caller, project, () -> policies.inherit(caller.tenant(), project.id(), version));
  }

  private PolicyView saving(Caller caller, VisibleProject project, BooleanSupplier save) {
    boolean mine =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  boolean saved = save.getAsBoolean();
                  if (saved) {
                    events.publishEvent(new ProjectTracked(caller.tenant(), project.key()));
                  }
                  return saved;
                }));
    if (!mine) {
      throw Problem.versionConflict(view(caller, project));
    }
    return view(caller, project);
  }

  PolicyView view(Caller caller, VisibleProject project) {
    Versioned stored = policies.versioned(caller.tenant(), project.id());
    JiraApi site = jira.asUser(caller);
    Set<String> types =
        settings
            .of(caller.tenant(), project.key())
            .map(ProjectSettings::incidentTypes)
            .orElse(Set.of());
    return PolicyView.of(
        stored,
        SeverityFields.candidates(site, project.key().value(), types),
        ScoreFields.of(site),
        AuthorisedPeople.of(site, stored.policy().authorised()),
        project.mayAdminister(),
        admins.include(caller));
  }
}
