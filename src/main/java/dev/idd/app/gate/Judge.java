package dev.idd.app.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.improvement.ImprovementFacts;
import dev.idd.app.improvement.Improvements;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Judges an issue from what is true now, and tells Jira if that is news. */
@Service
class Judge {
  private static final Logger log = LoggerFactory.getLogger(Judge.class);
  private static final String FIELDS = "summary,status,issuelinks,issuetype,project,resolutiondate";

  private final Jira jira;
  private final Settings settings;
  private final Policies policies;
  private final Exemptions exemptions;
  private final Extracts extracts;
  private final Improvements improvements;
  private final Resolutions resolutions;
  private final Verdicts verdicts;
  private final StatusLozenge lozenge;
  private final Clock clock;
  private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

  Judge(
      Jira jira,
      Settings settings,
      Policies policies,
      Exemptions exemptions,
      Extracts extracts,
      Improvements improvements,
      Resolutions resolutions,
      Verdicts verdicts,
      StatusLozenge lozenge,
      Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.policies = policies;
    this.exemptions = exemptions;
    this.extracts = extracts;
    this.improvements = improvements;
    this.resolutions = resolutions;
    this.verdicts = verdicts;
    this.lozenge = lozenge;
    this.clock = clock;
  }

  /** Judges until every wish that came in meanwhile is fulfilled too; one at a time per issue. */
  void judge(TenantId tenant, IssueId issue) {
    synchronized (turns[Math.floorMod(31 * tenant.hashCode() + issue.hashCode(), turns.length)]) {
      judgeInTurn(tenant, issue);
    }
  }

  private void judgeInTurn(TenantId tenant, IssueId issue) {
    for (long wish = verdicts.wanted(tenant, issue);
        verdicts.judged(tenant, issue) < wish;
        wish = verdicts.wanted(tenant, issue)) {
      judge(tenant, issue, wish);
    }
  }

  private void judge(TenantId tenant, IssueId id, long wish) {
    Instant askedAt = clock.instant();
    Issue issue;
    try {
      issue = read(tenant, id);
    } catch (JiraFailure.Gone gone) {
      verdicts.forget(tenant, id);
      return;
    }
    IssueFields fields = issue.read();
    Optional<ProjectSettings> project = project(tenant, fields);
    IncidentSnapshot snapshot = snapshot(issue, fields, project);
    Instant now = clock.instant();
    List<ImprovementFacts> facts =
        project.map(known -> improvements.remember(known, id, fields, askedAt)).orElse(List.of());
    Ruling ruling = decide(id, fields, project, facts, snapshot, now);
    verdicts.decide(tenant, id, ruling.verdict(), ruling.terms(), snapshot, now);
    publish(tenant, issue, ruling, snapshot, now);
    if (!verdicts.published(tenant, id, wish, clock.instant())) {
      verdicts.want(tenant, id);
    }
  }

  private Issue read(TenantId tenant, IssueId id) {
    String fields =
        Stream.concat(Stream.of(FIELDS), policies.severityFields(tenant).stream())
            .collect(Collectors.joining(","));
    return jira.asApp(tenant)
        .issue(id.toString(), fields, GateProperty.NAME + "," + lozenge.property(), null);
  }

  /** The settings of its project, if the issue is an incident there. */
  private Optional<ProjectSettings> project(TenantId tenant, IssueFields fields) {
    String type = fields.issueTypeId().orElse("");
    return fields
        .projectKey()
        .flatMap(key -> settings.of(tenant, new ProjectKey(key)))
        .filter(project -> project.incidentTypes().contains(type));
  }

  private static IncidentSnapshot snapshot(
      Issue issue, IssueFields fields, Optional<ProjectSettings> project) {
    String status = fields.status().map(Status::id).orElse("");
    return new IncidentSnapshot(
        issue.issueKey(),
        project.isPresent(),
        project.filter(known -> known.closedStatuses().contains(status)).isPresent(),
        fields.at("issuelinks").map(JsonNode::size).orElse(0));
  }

  private Ruling decide(
      IssueId id,
      IssueFields fields,
      Optional<ProjectSettings> project,
      List<ImprovementFacts> facts,
      IncidentSnapshot snapshot,
      Instant now) {
    if (project.isEmpty()) {
      return Ruling.NO_INCIDENT;
    }
    TenantId tenant = project.get().tenant();
    GatePolicy policy = policies.of(project.get());
    Extract extract = extracts.of(tenant, id);
    var one =
        new Ruling.Case(
            snapshot,
            policy,
            policy.severity().read(fields),
            exemptions.of(tenant, id),
            resolutions.of(project.get(), id, fields, extract));
    return Ruling.of(
        one,
        Policy.STANDARD.at(now, one.reviewDue()).about(fields.summary()).reasons(extract, facts),
        now);
  }

  private void publish(
      TenantId tenant, Issue issue, Ruling ruling, IncidentSnapshot snapshot, Instant at) {
    Verdict verdict = ruling.verdict();
    var property = GateProperty.of(snapshot.key(), ruling, snapshot.links());
    if (!property.isIn(issue.property(GateProperty.NAME))) {
      jira.asApp(tenant).putProperty(issue.id(), GateProperty.NAME, property.json(at));
    }
    if (snapshot.incident() && !lozenge.isIn(issue.property(lozenge.property()), verdict)) {
      show(tenant, issue, verdict);
    }
  }

  /** Only a decoration: a Jira that does not want it keeps its verdict all the same. */
  private void show(TenantId tenant, Issue issue, Verdict verdict) {
    try {
      jira.asApp(tenant).putProperty(issue.id(), lozenge.property(), lozenge.of(verdict));
    } catch (JiraFailure.Rejected refused) {
      log.info("No status lozenge on {}: {}", issue.key(), refused.why());
    }
  }
}
