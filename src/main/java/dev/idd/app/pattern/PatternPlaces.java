package dev.idd.app.pattern;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.RecurrenceDesk.Place;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Component;

/** Opens a tracked project to those who may see it, and knows who analyses its patterns. */
@Component
class PatternPlaces {
  private final IssueAccess access;
  private final Settings settings;
  private final ChosenPeople people;

  PatternPlaces(IssueAccess access, Settings settings, ChosenPeople people) {
    this.access = access;
    this.settings = settings;
    this.people = people;
  }

  Place of(Caller caller, ProjectKey key) {
    VisibleProject project = access.browse(caller, key);
    ProjectSettings tracked =
        settings.of(caller.tenant(), project.key()).orElseThrow(NotTracked::toReader);
    boolean analyst =
        people.of(tracked).patternAnalysts().contains(caller.account().value())
            || project.mayAdminister();
    return new Place(caller, project, tracked, analyst);
  }
}
