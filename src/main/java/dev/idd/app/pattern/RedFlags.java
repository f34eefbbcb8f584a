package dev.idd.app.pattern;

import dev.idd.app.extract.Extracts;
import dev.idd.app.extract.Reviews;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.Jira;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.pattern.RedFlag.Facts;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.IncidentSeverity;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers what red flags are told from, as the person who asks may see it. */
@Service
class RedFlags {
  private final Extracts extracts;
  private final Reviews reviews;
  private final SimilarIncidents similar;
  private final Settings settings;
  private final Policies policies;
  private final Jira jira;

  RedFlags(
      Extracts extracts,
      Reviews reviews,
      SimilarIncidents similar,
      Settings settings,
      Policies policies,
      Jira jira) {
    this.extracts = extracts;
    this.reviews = reviews;
    this.similar = similar;
    this.settings = settings;
    this.policies = policies;
    this.jira = jira;
  }

  List<RedFlag> of(Caller caller, VisibleIssue incident) {
    var project = settings.of(caller.tenant(), incident.project()).orElseThrow();
    GatePolicy policy = policies.of(project);
    IncidentSeverity severity = policy.severity().read(fields(caller, incident, policy));
    return RedFlag.of(
        new Facts(
            extracts.of(caller.tenant(), incident.id()),
            severity.level(),
            policy.form(severity),
            reviews.isOverdue(caller, incident),
            similar.recurring(caller, incident, RedFlag.LOOK_BACK).stream()
                .map(Seen::key)
                .toList()));
  }

  private IssueFields fields(Caller caller, VisibleIssue incident, GatePolicy policy) {
    String wanted = "summary" + policy.severity().asked();
    return jira.asUser(caller).issue(incident.id().toString(), wanted, null, null).read();
  }
}
