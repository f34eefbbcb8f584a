package dev.idd.app.settings;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.SettingsView.ProjectView;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.settings.StoredSettings.Stored;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings page of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/settings")
class SettingsController {
  private static final Stored NOTHING =
      new Stored(0, new Choices(Set.of(), Set.of(), "", Set.of()));

  private final IssueAccess access;
  private final Jira jira;
  private final StoredSettings settings;

  SettingsController(IssueAccess access, Jira jira, StoredSettings settings) {
    this.access = access;
    this.jira = jira;
    this.settings = settings;
  }

  @GetMapping
  SettingsView settings(Caller caller, @PathVariable("project") ProjectKey key) {
    VisibleProject project = access.administer(caller, key);
    return view(caller, project, Offer.read(jira.asUser(caller), project.key()));
  }

  @PutMapping
  SettingsView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody SettingsChange change) {
    VisibleProject project = access.administer(caller, key);
    Offer offer = Offer.read(jira.asUser(caller), project.key());
    var errors = change.errors(offer);
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
    var before = stored(caller, project).choices().improvementProjects();
    try {
      settings.chosen(
          caller.tenant(),
          new Named(project.id(), project.key(), project.name()),
          change.version(),
          change.choices(offer, before));
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(view(caller, project, offer));
    }
    return view(caller, project, offer);
  }

  private SettingsView view(Caller caller, VisibleProject project, Offer offer) {
    Stored stored = stored(caller, project);
    return offer.view(
        stored.revision(),
        new ProjectView(project.key().value(), project.id(), project.name()),
        stored.choices(),
        project.mayAdminister());
  }

  private Stored stored(Caller caller, VisibleProject project) {
    return settings.stored(caller.tenant(), project.id()).orElse(NOTHING);
  }
}
