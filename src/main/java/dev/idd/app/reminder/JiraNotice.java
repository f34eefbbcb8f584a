package dev.idd.app.reminder;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Notification;

/** The one place that knows how a letter goes out: as Jira's own notification about an issue. */
final class JiraNotice {
  private JiraNotice() {}

  static void send(JiraApi asApp, IssueId about, String account, Letter letter) {
    asApp.sendNotification(
        about.toString(), Notification.of(account, letter.subject(), letter.text(), letter.html()));
  }
}
