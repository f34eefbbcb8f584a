package dev.idd.app.reminder;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.User;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Entry;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.reminder.Outbox.State;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.settings.people.PeopleChoices;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Sends one message, or finds out why not. Once it may have gone out it is never tried again: a
 * message that is lost is said again another day, one that comes twice is a nuisance.
 */
@Service
class SendMessage {
  private final Outbox outbox;
  private final Settings settings;
  private final ChosenPeople chosen;
  private final Letters letters;
  private final Jira jira;
  private final Clock clock;

  SendMessage(
      Outbox outbox,
      Settings settings,
      ChosenPeople chosen,
      Letters letters,
      Jira jira,
      Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.chosen = chosen;
    this.letters = letters;
    this.jira = jira;
    this.clock = clock;
  }

  void send(Address to) {
    Optional<Entry> entry = outbox.find(to);
    if (entry.isEmpty()) {
      return;
    }
    if (entry.get().state() == State.SENDING) {
      outbox.move(to, State.SENDING, State.UNSURE, "The process ended while it was being sent.");
    } else if (entry.get().state() == State.WANTED) {
      sendWanted(entry.get());
    }
  }

  private void sendWanted(Entry entry) {
    Address to = entry.address();
    Optional<ProjectSettings> project =
        settings.tracked(to.tenant()).stream()
            .filter(one -> one.projectId().equals(entry.projectId()))
            .findFirst();
    if (project.isEmpty()) {
      settle(to, State.WANTED, State.EXPIRED, "The project is not tracked any more.");
      return;
    }
    PeopleChoices choices = chosen.of(project.get());
    Instant now = clock.instant();
    if (!to.day().equals(Reminding.day(choices, now)) || !isWanted(to.kind(), choices)) {
      settle(to, State.WANTED, State.EXPIRED, "Its day is over, or it is switched off.");
    } else if (!Reminding.isQuiet(choices, now)) {
      try {
        send(entry, project.get(), choices);
      } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected refused) {
        settle(to, State.WANTED, State.SKIPPED, refused.why());
      }
    }
    // In quiet hours it stays wanted, and the sweep brings it back.
  }

  private static boolean isWanted(Kind kind, PeopleChoices choices) {
    return kind == Kind.DIGEST ? choices.digest() != null : choices.reminders().any();
  }

  private void send(Entry entry, ProjectSettings project, PeopleChoices choices) {
    Address to = entry.address();
    JiraApi site = jira.asApp(to.tenant());
    IssueKey issue = site.issue(to.issue().toString(), "summary", null, null).issueKey();
    if (!isThere(site.user(to.account()))) {
      settle(to, State.WANTED, State.SKIPPED, "The account is not active any more.");
    } else if (entry.isReminderOfIncident() && !mayWorkOn(site, issue, to.account())) {
      settle(to, State.WANTED, State.SKIPPED, "The person cannot be assigned in the project.");
    } else {
      Letter letter = letters.write(entry, project, choices, issue);
      IssueId about = entry.isReminderOfImprovements() ? story(site, entry) : to.issue();
      if (outbox.move(to, State.WANTED, State.SENDING, "")) {
        goOut(site, to, about, letter);
      }
    }
  }

  /** An improvement's owner need not see the incident, but they see what they own. */
  private static IssueId story(JiraApi site, Entry entry) {
    String key = String.valueOf(entry.reasons().get(0).about());
    return site.issue(key, "summary", null, null).issueId();
  }

  private static boolean isThere(User user) {
    return !Boolean.FALSE.equals(user.active()) && !user.app();
  }

  private static boolean mayWorkOn(JiraApi site, IssueKey issue, String account) {
    String key = issue.value();
    var project = new ProjectKey(key.substring(0, key.lastIndexOf('-')));
    return site.assignableAccount(project.value(), account, 1).stream()
        .anyMatch(user -> user.accountId().equals(account));
  }

  private void goOut(JiraApi site, Address to, IssueId about, Letter letter) {
    try {
      JiraNotice.send(site, about, to.account(), letter);
      settle(to, State.SENDING, State.SENT, "");
    } catch (JiraFailure.RateLimited wait) {
      outbox.move(to, State.SENDING, State.WANTED, wait.why());
      throw wait;
    } catch (JiraFailure.Unavailable unsure) {
      settle(to, State.SENDING, State.UNSURE, unsure.why());
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected refused) {
      settle(to, State.SENDING, State.SKIPPED, refused.why());
    }
  }

  private void settle(Address to, State from, State state, String note) {
    outbox.move(to, from, state, note);
  }
}
