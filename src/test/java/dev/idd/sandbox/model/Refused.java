package dev.idd.sandbox.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Jira says no to, in Jira's own words and with Jira's status. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient List<String> messages;
  private final transient Map<String, String> errors;

  public Refused(int status, List<String> messages, Map<String, String> errors) {
    super(status + " " + messages + " " + errors);
    this.status = status;
    this.messages = List.copyOf(messages);
    this.errors = new LinkedHashMap<>(errors);
  }

  public static Refused because(int status, String message) {
    return new Refused(status, List.of(message), Map.of());
  }

  public static Refused field(String field, String message) {
    return new Refused(400, List.of(), Map.of(field, message));
  }

  public static Refused noIssue() {
    return because(404, "Issue does not exist or you do not have permission to see it.");
  }

  public int status() {
    return status;
  }

  public List<String> messages() {
    return messages;
  }

  public Map<String, String> errors() {
    return errors;
  }
}
