package dev.idd.app.settings;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.settings.Offer.Now;
import dev.idd.app.settings.SettingsView.ImprovementLinkType;
import dev.idd.app.settings.SettingsView.ProjectView;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.settings.StoredSettings.Stored;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Where an administrator reads and changes what counts in a project. */
@Service
class SettingsDesk {
  private final Jira jira;
  private final StoredSettings settings;
  private final SiteAdmins admins;

  SettingsDesk(Jira jira, StoredSettings settings, SiteAdmins admins) {
    this.jira = jira;
    this.settings = settings;
    this.admins = admins;
  }

  SettingsView read(Caller caller, VisibleProject project) {
    return view(caller, project, Offer.read(jira.asUser(caller), project.key()));
  }

  SettingsView change(Caller caller, VisibleProject project, SettingsChange change) {
    Offer offer = Offer.read(jira.asUser(caller), project.key());
    var errors = change.errors(offer);
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
    Choices before = stored(caller, project).choices();
    Choices wanted =
        change.choices(offer, before.improvementProjects(), lost(caller, offer, before));
    try {
      settings.chosen(
          caller.tenant(),
          new Named(project.id(), project.key(), project.name()),
          change.version(),
          wanted);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(view(caller, project, offer));
    }
    return view(caller, project, offer);
  }

  private SettingsView view(Caller caller, VisibleProject project, Offer offer) {
    Stored stored = stored(caller, project);
    boolean missing = !offer.hasImprovementLink();
    return offer.view(
        new Now(
            stored.revision(),
            stored.choices(),
            lost(caller, offer, stored.choices()),
            new ImprovementLinkType(missing, missing && admins.include(caller))),
        new ProjectView(project.key().value(), project.id(), project.name()),
        project.mayAdminister());
  }

  private LostChoices lost(Caller caller, Offer offer, Choices chosen) {
    return LostChoices.of(chosen, There.of(offer), key -> isFound(caller.tenant(), key));
  }

  /** A person may not see every project of the site; the app sees those it works in. */
  private boolean isFound(TenantId tenant, String project) {
    try {
      jira.asApp(tenant).project(project);
      return true;
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised no) {
      return false;
    }
  }

  private Stored stored(Caller caller, VisibleProject project) {
    return settings.stored(caller.tenant(), project.id()).orElse(Stored.NOTHING);
  }
}
