package dev.idd.app.reminder;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.settings.people.Digest;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the digest of each project sent to its Pattern Analysts, once a week. */
@Service
class DigestSweep {
  private static final Logger log = LoggerFactory.getLogger(DigestSweep.class);

  private final Settings settings;
  private final ChosenPeople chosen;
  private final Jira jira;
  private final Outbox outbox;
  private final ReminderQueue queue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DigestSweep(
      Settings settings,
      ChosenPeople chosen,
      Jira jira,
      Outbox outbox,
      ReminderQueue queue,
      TransactionTemplate transaction,
      Clock clock) {
    this.settings = settings;
    this.chosen = chosen;
    this.jira = jira;
    this.outbox = outbox;
    this.queue = queue;
    this.transaction = transaction;
    this.clock = clock;
  }

  void sweep(TenantId tenant) {
    for (ProjectSettings project : settings.tracked(tenant)) {
      PeopleChoices choices = chosen.of(project);
      DigestTime.due(choices, clock.instant()).ifPresent(day -> send(project, choices, day));
    }
  }

  private void send(ProjectSettings project, PeopleChoices choices, LocalDate day) {
    Digest digest = choices.digest();
    if (digest != null) {
      issue(project.tenant(), digest.issueKey())
          .ifPresent(issue -> send(project, choices.patternAnalysts(), issue, day));
    }
  }

  private Optional<IssueId> issue(TenantId tenant, String key) {
    try {
      return Optional.of(jira.asApp(tenant).issue(key, "summary", null, null).issueId());
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      log.warn("The digest issue {} is not there for the app: {}", key, hidden.why());
      return Optional.empty();
    }
  }

  private void send(ProjectSettings project, List<String> analysts, IssueId issue, LocalDate day) {
    for (String analyst : analysts) {
      var address = new Address(project.tenant(), Kind.DIGEST, analyst, issue, day);
      transaction.executeWithoutResult(
          status -> {
            if (outbox.want(address, project.projectId(), List.of())) {
              queue.send(address);
            }
          });
    }
  }
}
