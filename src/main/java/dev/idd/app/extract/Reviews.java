package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Component;

/** Whether the review of an incident came in time, for those who point it out. */
@Component
public class Reviews {
  private final TimelineDesk timelines;
  private final Extracts extracts;

  Reviews(TimelineDesk timelines, Extracts extracts) {
    this.timelines = timelines;
    this.extracts = extracts;
  }

  /** It is due, nobody said that it is complete, and its time is over. */
  public boolean isOverdue(Caller caller, VisibleIssue incident) {
    Extract extract = extracts.of(caller.tenant(), incident.id());
    return timelines.read(caller, incident, extract).review().overdue();
  }
}
