package dev.idd.app.settings.policy;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import java.util.List;
import java.util.TreeSet;

/** Names, as somebody sees them, for the accounts of a policy. */
final class AuthorisedPeople {
  private AuthorisedPeople() {}

  static List<Person> of(JiraApi site, Authorised authorised) {
    return new TreeSet<>(authorised.accounts())
        .stream().map(account -> person(site, account)).toList();
  }

  private static Person person(JiraApi site, String account) {
    try {
      return Person.of(site.user(account));
    } catch (JiraFailure.Gone left) {
      return Person.unknown(account);
    }
  }
}
