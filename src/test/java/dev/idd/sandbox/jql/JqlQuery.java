package dev.idd.sandbox.jql;

import java.util.Comparator;

/** A query ready to be asked of any number of subjects. */
public interface JqlQuery {

  boolean matches(JqlSubject subject);

  /** The order of {@code ORDER BY}; without it, the newest key first. Ties are broken by key. */
  Comparator<JqlSubject> comparator();

  /** Whether the query restricts anything at all, as the search operations demand. */
  boolean bounded();

  /**
   * Refuses a query without a restriction.
   *
   * @throws JqlFailed with Jira's message
   */
  default JqlQuery requireBounded() {
    if (bounded()) {
      return this;
    }
    throw new JqlFailed(
        "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
  }
}
