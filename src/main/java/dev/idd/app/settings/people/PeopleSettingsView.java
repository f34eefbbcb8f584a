package dev.idd.app.settings.people;

import dev.idd.app.jira.Person;
import java.util.List;

/**
 * The choices about people with the names of everybody in them: see docs/api.md.
 *
 * @param zones time zones there are to choose from
 */
record PeopleSettingsView(
    long version, PeopleChoices choices, List<Person> people, List<String> zones) {}
