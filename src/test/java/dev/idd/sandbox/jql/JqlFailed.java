package dev.idd.sandbox.jql;

import java.util.List;

/** A query was refused; the messages belong into {@code errorMessages} of a 400. */
public final class JqlFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  public JqlFailed(List<String> messages) {
    super(String.join(" ", messages));
    this.messages = List.copyOf(messages);
  }

  public JqlFailed(String message) {
    this(List.of(message));
  }

  public List<String> messages() {
    return messages;
  }
}
