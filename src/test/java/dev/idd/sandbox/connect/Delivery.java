package dev.idd.sandbox.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One webhook on its way to the app: the identifier stays, the attempts add up. */
public final class Delivery {
  /** Where a delivery stands. */
  public enum Outcome {
    PENDING,
    DELIVERED,
    REJECTED,
    FAILED,
    DROPPED
  }

  /** What one attempt came to: an HTTP status, or 0 with the words of the failed connection. */
  public record Attempt(Instant at, int status, String problem) {
    boolean worthRetrying() {
      return status == 0
          || status >= 500
          || status == 408
          || status == 409
          || status == 425
          || status == 429;
    }
  }

  private final String id = UUID.randomUUID().toString();
  private final String event;
  private final String url;
  private final String body;
  private final Optional<String> trace;
  private final List<Attempt> attempts = new ArrayList<>();
  private Outcome outcome = Outcome.PENDING;

  Delivery(String event, String url, String body, Optional<String> trace) {
    this.event = event;
    this.url = url;
    this.body = body;
    this.trace = trace;
  }

  public String id() {
    return id;
  }

  public String event() {
    return event;
  }

  public String url() {
    return url;
  }

  public String body() {
    return body;
  }

  Optional<String> trace() {
    return trace;
  }

  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  public synchronized Outcome outcome() {
    return outcome;
  }

  synchronized void attempted(Attempt attempt) {
    attempts.add(attempt);
  }

  synchronized void ended(Outcome as) {
    outcome = as;
  }
}
