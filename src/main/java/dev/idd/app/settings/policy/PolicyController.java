package dev.idd.app.settings.policy;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate policy of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/policy")
class PolicyController {
  private final IssueAccess access;
  private final Jira jira;
  private final Settings settings;
  private final StoredPolicies policies;
  private final PolicyCheck check;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PolicyController(
      IssueAccess access,
      Jira jira,
      Settings settings,
      StoredPolicies policies,
      PolicyCheck check,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.access = access;
    this.jira = jira;
    this.settings = settings;
    this.policies = policies;
    this.check = check;
    this.events = events;
    this.transaction = transaction;
  }

  @GetMapping
  PolicyView policy(Caller caller, @PathVariable("project") ProjectKey key) {
    return view(caller, access.administer(caller, key));
  }

  @PutMapping
  PolicyView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody PolicyChange change) {
    VisibleProject project = access.administer(caller, key);
    GatePolicy policy = check.valid(caller, project.key(), change.policy());
    boolean chosen =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  boolean mine =
                      policies.choose(caller.tenant(), project.id(), change.version(), policy);
                  if (mine) {
                    events.publishEvent(new ProjectTracked(caller.tenant(), project.key()));
                  }
                  return mine;
                }));
    if (!chosen) {
      throw Problem.versionConflict(view(caller, project));
    }
    return view(caller, project);
  }

  private PolicyView view(Caller caller, VisibleProject project) {
    Versioned stored = policies.versioned(caller.tenant(), project.id());
    JiraApi site = jira.asUser(caller);
    Set<String> types =
        settings
            .of(caller.tenant(), project.key())
            .map(ProjectSettings::incidentTypes)
            .orElse(Set.of());
    return new PolicyView(
        stored.version(),
        stored.chosen(),
        stored.policy(),
        PolicyView.Rule.all(),
        SeverityFields.candidates(site, project.key().value(), types),
        people(site, stored.policy().authorised().accounts()),
        project.mayAdminister());
  }

  private static List<Person> people(JiraApi site, Set<String> accounts) {
    return new TreeSet<>(accounts).stream().map(account -> person(site, account)).toList();
  }

  private static Person person(JiraApi site, String account) {
    try {
      return Person.of(site.user(account));
    } catch (JiraFailure.Gone left) {
      return Person.unknown(account);
    }
  }
}
