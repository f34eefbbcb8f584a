package dev.idd.app.settings.people;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.people.StoredPeople.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steward rule, reminders and digest of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/people/settings")
class PeopleSettingsController {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*"))
          .filter(zone -> !zone.startsWith("Etc/"))
          .sorted()
          .toList();

  private final IssueAccess access;
  private final Jira jira;
  private final StoredPeople stored;
  private final PeopleCheck check;

  PeopleSettingsController(IssueAccess access, Jira jira, StoredPeople stored, PeopleCheck check) {
    this.access = access;
    this.jira = jira;
    this.stored = stored;
    this.check = check;
  }

  @GetMapping
  PeopleSettingsView read(Caller caller, @PathVariable("project") ProjectKey key) {
    return view(caller, access.administer(caller, key));
  }

  @PutMapping
  PeopleSettingsView change(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestBody PeopleSettingsChange change) {
    VisibleProject project = access.administer(caller, key);
    PeopleChoices next = change.choices();
    if (next == null) {
      throw Problem.invalid("no-choices", "Send the choices as a whole.");
    }
    PeopleChoices before = stored.versioned(caller.tenant(), project.id()).choices();
    var flaws = check.flaws(caller, project, before, next);
    if (!flaws.isEmpty()) {
      throw Problem.invalidFields(flaws);
    }
    if (!stored.choose(caller.tenant(), project.id(), project.key(), change.version(), next)) {
      throw Problem.versionConflict(view(caller, project));
    }
    return view(caller, project);
  }

  private PeopleSettingsView view(Caller caller, VisibleProject project) {
    Versioned now = stored.versioned(caller.tenant(), project.id());
    var accounts = new TreeSet<>(now.choices().steward().accounts());
    accounts.addAll(now.choices().patternAnalysts());
    JiraApi site = jira.asUser(caller);
    return new PeopleSettingsView(
        now.version(),
        now.choices(),
        accounts.stream().map(account -> person(site, account)).toList(),
        ZONES);
  }

  private static Person person(JiraApi site, String account) {
    try {
      return Person.of(site.user(account));
    } catch (JiraFailure.Gone left) {
      return Person.unknown(account);
    }
  }
}
