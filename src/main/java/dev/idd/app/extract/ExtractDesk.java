package dev.idd.app.extract;

import dev.idd.app.extract.StoredExtracts.Versioned;
import dev.idd.app.extract.lint.Lint;
import dev.idd.app.extract.lint.StatementKind;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Jira;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Where people read and change an Extract: who may, what they see, and what happens on conflict.
 */
@Service
class ExtractDesk {
  private static final int CHANGES = 200;
  private static final String FIELDS = "summary,status,created,project";

  private final IssueAccess access;
  private final Incidents incidents;
  private final Jira jira;
  private final StoredExtracts extracts;
  private final RestoreExtracts restore;
  private final ChosenTerms terms;
  private final TestOrders orders;
  private final People people;
  private final TimelineDesk timelines;
  private final History history;

  ExtractDesk(
      IssueAccess access,
      Incidents incidents,
      Jira jira,
      StoredExtracts extracts,
      RestoreExtracts restore,
      ChosenTerms terms,
      TestOrders orders,
      People people,
      TimelineDesk timelines,
      History history) {
    this.access = access;
    this.incidents = incidents;
    this.jira = jira;
    this.extracts = extracts;
    this.restore = restore;
    this.terms = terms;
    this.orders = orders;
    this.people = people;
    this.timelines = timelines;
    this.history = history;
  }

  ExtractView read(Caller caller, IssueKey key) {
    VisibleIssue incident = known(caller, access.browse(caller, key));
    return view(caller, incident, fields(caller, incident));
  }

  ExtractView change(Caller caller, IssueKey key, long version, ExtractCommand command) {
    VisibleIssue incident = known(caller, access.edit(caller, key));
    terms.check(caller.tenant(), incident, command);
    if (command instanceof ExtractCommand.AssignSteward assign && assign.accountId() != null) {
      requireAssignable(caller, incident, assign.accountId());
    }
    if (command instanceof RecordCommand.SignOffReview) {
      requireSteward(caller, incident);
    }
    IssueFields fields = fields(caller, incident);
    refuseEcho(command, fields.summary());
    try {
      extracts.change(caller, incident.id(), version, command);
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(view(caller, incident, fields));
    }
    return view(caller, incident, fields);
  }

  TimelineView timeline(Caller caller, IssueKey key) {
    VisibleIssue incident = known(caller, access.browse(caller, key));
    return timelines.read(caller, incident, extracts.of(caller.tenant(), incident.id()));
  }

  HistoryView history(Caller caller, IssueKey key) {
    VisibleIssue incident = known(caller, access.browse(caller, key));
    return HistoryView.of(
        history.newest(caller.tenant(), incident.id(), CHANGES),
        account -> ProjectRule.is(account) ? ProjectRule.PERSON : people.named(caller, account));
  }

  private VisibleIssue known(Caller caller, VisibleIssue issue) {
    VisibleIssue incident = incidents.require(caller.tenant(), issue);
    restore.restoreFirst(caller.tenant(), incident.project(), incident.id());
    return incident;
  }

  private IssueFields fields(Caller caller, VisibleIssue incident) {
    return jira.asUser(caller).issue(incident.id().toString(), FIELDS, null, null).read();
  }

  private ExtractView view(Caller caller, VisibleIssue incident, IssueFields fields) {
    Versioned stored = extracts.versioned(caller.tenant(), incident.id());
    var shown =
        new ExtractView.Incident(
            incident.key().value(),
            incident.id().toString(),
            fields.summary(),
            incident.project().value(),
            IssueStatus.of(fields),
            fields.created().orElse(null));
    return ExtractView.of(
        shown,
        stored,
        TestEvidence.of(
            stored.extract().testGap(), orders.of(caller.tenant(), incident.id()).orElse(null)),
        account -> people.named(caller, account),
        incident.mayEdit(),
        incident.mayEdit() && leads(caller, stored.extract()));
  }

  /** Whatever else the lint says is advice; the summary once more is no requirement. */
  private static void refuseEcho(ExtractCommand command, String summary) {
    if (command instanceof ExtractCommand.StateRequirement state
        && state.requirement().repeats(summary)) {
      throw Problem.invalidFields(
          List.of(
              new FieldError("requirement.statement", Lint.ENGLISH.adviceOn(StatementKind.ECHO))));
    }
  }

  private static boolean leads(Caller caller, Extract extract) {
    return caller.account().value().equals(extract.steward());
  }

  /** A sign-off is the steward's word, and nobody else's. */
  private void requireSteward(Caller caller, VisibleIssue incident) {
    if (!leads(caller, extracts.of(caller.tenant(), incident.id()))) {
      throw Problem.notAllowed(
          "Only the Improvement Steward of "
              + incident.key()
              + " says that its review is complete.");
    }
  }

  /** Who leads an Extract must be somebody who can be given work in the project. */
  private void requireAssignable(Caller caller, VisibleIssue incident, String accountId) {
    boolean assignable =
        jira.asUser(caller).assignableAccount(incident.project().value(), accountId, 1).stream()
            .anyMatch(user -> user.accountId().equals(accountId));
    if (!assignable) {
      throw Problem.invalidFields(
          List.of(
              new FieldError(
                  "accountId", "This person cannot be assigned in " + incident.project() + ".")));
    }
  }
}
