package dev.idd.sandbox.expression;

import java.util.Collection;
import java.util.List;

/** A Jira object was asked for a member its type does not have. */
public final class UnknownMember extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> available;

  /** Says which members there would have been, as Jira does in its message. */
  public UnknownMember(Collection<String> available) {
    super("Available: " + available);
    this.available = available.stream().sorted().toList();
  }

  List<String> available() {
    return available;
  }
}
