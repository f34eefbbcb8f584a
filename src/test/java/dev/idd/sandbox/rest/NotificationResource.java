package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Notification;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** E-mails about an issue that somebody asks for. They go nowhere; the site remembers them. */
final class NotificationResource {
  private final JiraSite site;

  NotificationResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    table.on("POST", "/rest/api/3/issue/{issueIdOrKey}/notify", "WRITE", this::send);
  }

  private Response send(Call call) {
    Issue issue = call.issue();
    Body body = call.body().only("subject", "textBody", "htmlBody", "to", "restrict");
    Set<Account> recipients =
        recipients(
            call,
            issue,
            body.object("to")
                .orElseThrow(() -> Refused.because(400, "No recipients were defined.")));
    for (Account to : recipients) {
      site.notifications()
          .add(
              new Notification(
                  issue.key(),
                  to.name(),
                  body.text("subject").orElse(issue.key()),
                  body.text("textBody").orElse(""),
                  body.text("htmlBody").orElse(""),
                  site.clock().instant()));
    }
    return Response.empty(204);
  }

  /** Groups, voters and the assignee are understood and reach nobody here. */
  private Set<Account> recipients(Call call, Issue issue, Body to) {
    to.only("users", "assignee", "reporter", "watchers", "voters", "groups", "groupIds");
    var found = new LinkedHashSet<Account>();
    for (var user : to.list("users")) {
      String id =
          Body.of("to.users", user)
              .text("accountId")
              .orElseThrow(() -> new Malformed("a user without accountId"));
      Account account =
          site.directory()
              .byId(id)
              .orElseThrow(() -> Refused.because(400, "The user " + id + " does not exist."));
      if (account.equals(call.account())) {
        throw Refused.because(400, "You cannot send a notification to yourself.");
      }
      found.add(account);
    }
    boolean others =
        List.of("assignee", "reporter", "watchers", "voters").stream()
            .anyMatch(name -> to.flag(name).orElse(false));
    if (found.isEmpty() && !others) {
      throw Refused.because(400, "No recipients were defined for notification.");
    }
    return found;
  }
}
