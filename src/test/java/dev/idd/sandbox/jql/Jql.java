package dev.idd.sandbox.jql;

/** Parses JQL. */
public final class Jql {

  private Jql() {}

  /**
   * Parses a query and resolves everything it names.
   *
   * @throws JqlFailed with Jira's messages
   */
  public static JqlQuery parse(String query, JqlFields fields) {
    throw new UnsupportedOperationException();
  }
}
