package dev.idd.app.reminder;

import dev.idd.app.jira.IssueId;
import java.util.List;

/** One message to one person about one incident, with everything there is to say. */
record Reminder(String account, IssueId incident, List<Reason> reasons) {}
