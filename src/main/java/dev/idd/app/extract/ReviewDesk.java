package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.TermKind;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers what a review is written from, as the person who asks may see it. */
@Service
class ReviewDesk {
  private static final String FIELDS = "summary,issuelinks";

  private final Incidents incidents;
  private final RestoreExtracts restore;
  private final StoredExtracts extracts;
  private final TestOrders orders;
  private final TimelineDesk timelines;
  private final People people;
  private final WhatCameOfIt came;
  private final ChosenTerms terms;
  private final Jira jira;

  ReviewDesk(
      Incidents incidents,
      RestoreExtracts restore,
      StoredExtracts extracts,
      TestOrders orders,
      TimelineDesk timelines,
      People people,
      WhatCameOfIt came,
      ChosenTerms terms,
      Jira jira) {
    this.incidents = incidents;
    this.restore = restore;
    this.extracts = extracts;
    this.orders = orders;
    this.timelines = timelines;
    this.people = people;
    this.came = came;
    this.terms = terms;
    this.jira = jira;
  }

  ReviewFacts facts(Caller caller, VisibleIssue issue) {
    VisibleIssue incident = incidents.require(caller.tenant(), issue);
    restore.restoreFirst(caller.tenant(), incident.project(), incident.id());
    Extract extract = extracts.of(caller.tenant(), incident.id());
    IssueFields fields =
        jira.asUser(caller).issue(incident.id().toString(), FIELDS, null, null).read();
    return new ReviewFacts(
        incident.key().value(),
        fields.summary(),
        extract,
        TestEvidence.of(extract.testGap(), orders.of(caller.tenant(), incident.id()).orElse(null)),
        timelines.read(caller, incident, extract),
        ExtractOptions.of(
            terms.choices(caller.tenant(), incident, TermKind.CLASS),
            terms.choices(caller.tenant(), incident, TermKind.TRIGGER),
            List.of(),
            List.of()),
        account -> people.named(caller, account).displayName(),
        came.improvements(caller, incident, fields),
        came.pattern(caller, incident));
  }
}
