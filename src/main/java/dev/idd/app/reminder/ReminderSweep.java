package dev.idd.app.reminder;

import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks what waits for whom, writes down what is to be said, and has it sent. */
@Service
class ReminderSweep {
  /** As long as anything that was said may keep something from being said again. */
  private static final int REMEMBERED_DAYS = 2 * Reminding.LONGEST_DAYS + 1;

  private final Settings settings;
  private final ChosenPeople chosen;
  private final WaitingFacts facts;
  private final Outbox outbox;
  private final ReminderQueue queue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReminderSweep(
      Settings settings,
      ChosenPeople chosen,
      WaitingFacts facts,
      Outbox outbox,
      ReminderQueue queue,
      TransactionTemplate transaction,
      Clock clock) {
    this.settings = settings;
    this.chosen = chosen;
    this.facts = facts;
    this.outbox = outbox;
    this.queue = queue;
    this.transaction = transaction;
    this.clock = clock;
  }

  void sweep(TenantId tenant) {
    Instant now = clock.instant();
    for (ProjectSettings project : settings.tracked(tenant)) {
      PeopleChoices choices = chosen.of(project);
      outbox.unfinished(tenant, project.projectId()).forEach(queue::send);
      if (choices.reminders().any() && !Reminding.isQuiet(choices, now)) {
        remind(project, choices, now);
      }
    }
    outbox.forgetBefore(
        tenant, LocalDate.ofInstant(now, clock.getZone()).minusDays(REMEMBERED_DAYS));
  }

  private void remind(ProjectSettings project, PeopleChoices choices, Instant now) {
    TenantId tenant = project.tenant();
    LocalDate today = Reminding.day(choices, now);
    var said = outbox.said(tenant, project.projectId(), today.minusDays(REMEMBERED_DAYS));
    for (Reminder reminder :
        Reminding.decide(facts.of(project, choices, now), choices, now, said)) {
      var address =
          new Address(tenant, Kind.REMINDER, reminder.account(), reminder.incident(), today);
      transaction.executeWithoutResult(
          status -> {
            if (outbox.want(address, project.projectId(), reminder.reasons())) {
              queue.send(address);
            }
          });
    }
  }
}
