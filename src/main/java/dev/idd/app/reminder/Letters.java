package dev.idd.app.reminder;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.reminder.Outbox.Entry;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.tenant.Tenants;
import org.springframework.stereotype.Service;

/** Writes what is sent, with the facts as they are at that moment. */
@Service
class Letters {
  private final Tenants tenants;
  private final DigestFacts digests;

  Letters(Tenants tenants, DigestFacts digests) {
    this.tenants = tenants;
    this.digests = digests;
  }

  Letter write(Entry entry, ProjectSettings project, PeopleChoices choices, IssueKey issue) {
    String site = tenants.baseUrl(project.tenant()).orElse("");
    return entry.address().kind() == Kind.DIGEST
        ? DigestLetter.of(digests.of(project, choices, entry.address().day()), project, site)
        : ReminderLetter.of(issue.value(), entry.reasons(), choices.zoneId(), site);
  }
}
