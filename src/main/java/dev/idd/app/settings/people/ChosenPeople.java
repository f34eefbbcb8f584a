package dev.idd.app.settings.people;

import dev.idd.app.settings.ProjectSettings;
import java.time.Instant;
import java.util.Optional;

/** What projects chose about their people. */
public interface ChosenPeople {

  /** The choices of a tracked project; nothing but defaults until somebody chooses. */
  PeopleChoices of(ProjectSettings project);

  /** Since when the steward rule of a project holds; empty while it has none. */
  Optional<Instant> ruleSince(ProjectSettings project);
}
