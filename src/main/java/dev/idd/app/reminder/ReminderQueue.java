package dev.idd.app.reminder;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Enqueues messages, inside the transaction that wrote them down. */
@Component
class ReminderQueue {
  static final TaskDescriptor<Send> SEND = TaskDescriptor.of("reminder-send", Send.class);

  record Send(TenantId tenant, Kind kind, String account, long issue, LocalDate day)
      implements TenantJob {
    Address address() {
      return new Address(tenant, kind, account, new IssueId(issue), day);
    }
  }

  private final SchedulerClient jobs;
  private final Clock clock;

  ReminderQueue(SchedulerClient jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  void send(Address to) {
    String id =
        String.join(
            "/",
            to.tenant().toString(),
            to.kind().name(),
            to.account(),
            to.issue().toString(),
            to.day().toString());
    jobs.scheduleIfNotExists(
        SEND.instance(id)
            .data(new Send(to.tenant(), to.kind(), to.account(), to.issue().value(), to.day()))
            .scheduledTo(clock.instant()));
  }
}
