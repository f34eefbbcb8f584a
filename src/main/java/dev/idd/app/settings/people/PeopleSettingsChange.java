package dev.idd.app.settings.people;

import org.jspecify.annotations.Nullable;

/** What an admin wants to be chosen, as a whole. */
record PeopleSettingsChange(long version, @Nullable PeopleChoices choices) {}
