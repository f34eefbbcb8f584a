package dev.idd.app.improvement;

import dev.idd.app.improvement.Links.Wish;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Move;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the links and sprints that were promised when a story became an improvement. The person
 * tries first; what fails then, the app mends.
 */
@Service
class KeepPromises {
  private final Links links;
  private final Settings settings;
  private final StoredImprovements improvements;
  private final Jira jira;
  private final TransactionTemplate transaction;

  KeepPromises(
      Links links,
      Settings settings,
      StoredImprovements improvements,
      Jira jira,
      TransactionTemplate transaction) {
    this.links = links;
    this.settings = settings;
    this.improvements = improvements;
    this.jira = jira;
    this.transaction = transaction;
  }

  /** Tries as the person; what did not work is said in a sentence each, and mended later. */
  List<String> tryNow(Caller caller, IssueId story) {
    var warnings = new ArrayList<String>();
    JiraApi as = jira.asUser(caller);
    for (Wish wish : links.wishes(caller.tenant(), story)) {
      try {
        link(caller.tenant(), as, wish);
      } catch (JiraFailure failure) {
        warnings.add(
            "The story is there, but it is not linked to the incident yet. IDD keeps trying. "
                + failure.why());
      }
      try {
        sprint(caller.tenant(), as, wish);
      } catch (JiraFailure failure) {
        warnings.add(
            "The story is there, but it is not in the sprint yet. IDD keeps trying. "
                + failure.why());
      }
    }
    return warnings;
  }

  /** Mends as the app. What Jira refuses for good is given up. */
  void mend(TenantId tenant, IssueId story) {
    JiraApi as = jira.asApp(tenant);
    for (Wish wish : links.wishes(tenant, story)) {
      try {
        link(tenant, as, wish);
        sprint(tenant, as, wish);
      } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected forGood) {
        transaction.executeWithoutResult(
            status -> links.giveUp(tenant, wish.improvement(), wish.incident()));
      }
    }
  }

  private void link(TenantId tenant, JiraApi as, Wish wish) {
    if (!wish.link()) {
      return;
    }
    Issue incident = as.issue(wish.incident().toString(), "project,issuelinks", null, null);
    String type = linkType(tenant, incident.read());
    boolean there =
        ImprovementLink.ends(incident.read(), type).stream()
            .anyMatch(end -> end.id().equals(wish.improvement()));
    if (!there) {
      as.link(ImprovementLink.make(type, key(as, wish.improvement()), incident.issueKey()));
    }
    transaction.executeWithoutResult(
        status -> {
          links.linked(tenant, wish.improvement(), wish.incident());
          improvements.changed(tenant, wish.improvement());
        });
  }

  private void sprint(TenantId tenant, JiraApi as, Wish wish) {
    if (wish.sprint() == null) {
      return;
    }
    as.moveToSprint(wish.sprint(), new Move(List.of(key(as, wish.improvement()).value())));
    transaction.executeWithoutResult(
        status -> {
          links.sprintDone(tenant, wish.improvement());
          improvements.changed(tenant, wish.improvement());
        });
  }

  private String linkType(TenantId tenant, IssueFields incident) {
    return settings
        .of(tenant, new ProjectKey(incident.projectKey().orElseThrow()))
        .orElseThrow(() -> Problem.notFound("The project of the incident is not tracked."))
        .linkType();
  }

  private static IssueKey key(JiraApi as, IssueId id) {
    return as.issue(id.toString(), "summary", null, null).issueKey();
  }
}
