package dev.idd.app.extract;

import dev.idd.app.jira.Person;
import dev.idd.app.tenant.AccountId;

/** The project's steward rule as somebody who changes an Extract; no account of Jira's. */
final class ProjectRule {
  static final AccountId ACCOUNT = new AccountId("project-rule");
  static final Person PERSON = new Person(ACCOUNT.value(), "The project’s rule", null);

  private ProjectRule() {}

  static boolean is(String account) {
    return account.equals(ACCOUNT.value());
  }
}
