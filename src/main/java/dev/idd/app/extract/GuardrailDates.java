package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;

/** When guardrails expire, for those who tell people in time. */
public interface GuardrailDates {

  /** Incidents with a guardrail that is still there and whose last day is at most this one. */
  List<IssueId> expiring(TenantId tenant, LocalDate until);
}
