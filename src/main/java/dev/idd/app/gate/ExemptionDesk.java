package dev.idd.app.gate;

import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.gate.GateView.ExemptionView;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.Authorised;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Where an authorised person answers for letting one incident pass with less. */
@Service
class ExemptionDesk {
  private static final Logger log = LoggerFactory.getLogger(ExemptionDesk.class);

  private final IssueAccess access;
  private final Settings settings;
  private final Policies policies;
  private final Exemptions exemptions;
  private final GateQueue queue;
  private final Jira jira;
  private final Clock clock;

  ExemptionDesk(
      IssueAccess access,
      Settings settings,
      Policies policies,
      Exemptions exemptions,
      GateQueue queue,
      Jira jira,
      Clock clock) {
    this.access = access;
    this.settings = settings;
    this.policies = policies;
    this.exemptions = exemptions;
    this.queue = queue;
    this.jira = jira;
    this.clock = clock;
  }

  void waive(Caller caller, VisibleIssue incident, Form form, String reason) {
    grant(caller, incident, Kind.WAIVER, form, reason, Optional.empty());
  }

  void override(Caller caller, VisibleIssue incident, String reason) {
    Instant until = clock.instant().plus(Exemption.OVERRIDE_LASTS);
    grant(caller, incident, Kind.OVERRIDE, Form.NONE, reason, Optional.of(until));
  }

  private void grant(
      Caller caller,
      VisibleIssue incident,
      Kind kind,
      Form form,
      String reason,
      Optional<Instant> until) {
    var granted =
        new Exemption(
            UUID.randomUUID(),
            kind,
            form,
            reason,
            caller.account().value(),
            clock.instant(),
            until.orElse(null),
            null,
            null);
    exemptions.grant(caller.tenant(), incident.id(), incident.project(), granted);
    queue.judge(caller.tenant(), incident.id());
    log.warn("{} granted for issue {} of {}", kind, incident.id(), incident.project());
  }

  boolean may(Caller caller, VisibleIssue incident) {
    return authorised(caller, incident)
        .filter(
            one ->
                one.includes(
                    caller.account().value(),
                    access.browse(caller, incident.project()).mayAdminister()))
        .isPresent();
  }

  /** Says who may when this person may not. */
  void demand(Caller caller, VisibleIssue incident) {
    if (!may(caller, incident)) {
      Authorised who =
          authorised(caller, incident)
              .orElseThrow(
                  () -> Problem.invalid("no-incident", incident.key() + " is no incident."));
      List<Person> people =
          new TreeSet<>(who.accounts())
              .stream().map(account -> person(caller.tenant(), account)).toList();
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-allowed",
          sentence(who, people, incident),
          Map.of("who", Map.of("projectAdmins", who.projectAdmins(), "people", people)));
    }
  }

  private static String sentence(Authorised who, List<Person> people, VisibleIssue incident) {
    String named = String.join(", ", people.stream().map(Person::displayName).toList());
    String admins = "an administrator of " + incident.project();
    String may = !who.projectAdmins() ? named : people.isEmpty() ? admins : admins + " or " + named;
    return may.isEmpty()
        ? "Nobody may do this: the gate policy names nobody."
        : "Only " + may + " may do this.";
  }

  private Optional<Authorised> authorised(Caller caller, VisibleIssue incident) {
    return settings
        .of(caller.tenant(), incident.project())
        .filter((ProjectSettings one) -> one.incidentTypes().contains(incident.issueTypeId()))
        .map(one -> policies.of(one).authorised());
  }

  List<ExemptionView> of(TenantId tenant, VisibleIssue incident) {
    Instant now = clock.instant();
    return exemptions.of(tenant, incident.id()).stream()
        .map(
            one ->
                new ExemptionView(
                    one.kind().code(),
                    one.form(),
                    one.reason(),
                    person(tenant, one.account()),
                    one.grantedAt(),
                    one.endsAt(),
                    one.activeAt(now),
                    one.endedBecause()))
        .toList();
  }

  private Person person(TenantId tenant, String account) {
    try {
      return Person.of(jira.asApp(tenant).user(account));
    } catch (JiraFailure unknown) {
      return Person.unknown(account); // A name is not worth an error.
    }
  }
}
