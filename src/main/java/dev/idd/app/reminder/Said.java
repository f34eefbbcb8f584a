package dev.idd.app.reminder;

import dev.idd.app.jira.IssueId;
import java.time.LocalDate;
import java.util.List;

/** What somebody was told about an incident on a day. */
record Said(String account, IssueId incident, LocalDate day, List<Reason> reasons) {
  boolean to(String other, IssueId about) {
    return account.equals(other) && incident.equals(about);
  }
}
