package dev.idd.sandbox.server;

import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Trouble on demand: the next requests of some kind are answered 429 or 503, as Jira does, or are
 * answered as ever but late.
 */
public final class Faults {
  /** Requests still to be refused. */
  private static final class Fault {
    final String method;
    final Pattern path;
    final int status;
    final Duration retryAfter;
    final String reason;
    int left;

    Fault(String method, Pattern path, int status, Duration retryAfter, String reason, int left) {
      this.method = method;
      this.path = path;
      this.status = status;
      this.retryAfter = retryAfter;
      this.reason = reason;
      this.left = left;
    }

    boolean hits(Request request) {
      boolean sameMethod = method.equals("*") || method.equalsIgnoreCase(request.method());
      return left > 0 && sameMethod && path.matcher(request.path()).find();
    }
  }

  /** Answers that are still to come late. */
  private static final class Lag {
    final String method;
    final Pattern path;
    final Duration delay;
    int left;

    Lag(String method, Pattern path, Duration delay, int left) {
      this.method = method;
      this.path = path;
      this.delay = delay;
      this.left = left;
    }

    boolean hits(Request request) {
      return left > 0
          && method.equalsIgnoreCase(request.method())
          && path.matcher(request.path()).find();
    }
  }

  private final SandboxClock clock;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Lag> lags = new ArrayList<>();

  public Faults(SandboxClock clock) {
    this.clock = clock;
  }

  /**
   * Refuses the next requests with 429 and Jira's rate limit headers.
   *
   * @param method {@code *} for all
   * @param path a regular expression found in the path
   */
  public synchronized void limit(
      String method, String path, int times, Duration retryAfter, String reason) {
    faults.add(new Fault(method, Pattern.compile(path), 429, retryAfter, reason, times));
  }

  /** Answers the next requests with 503 or another server error. */
  public synchronized void fail(
      String method, String path, int status, int times, Duration retryAfter) {
    faults.add(new Fault(method, Pattern.compile(path), status, retryAfter, "", times));
  }

  /** Does what the next requests ask, and answers late: they saw what was true before the wait. */
  public synchronized void slow(String method, String path, int times, Duration delay) {
    lags.add(new Lag(method, Pattern.compile(path), delay, times));
  }

  public synchronized void clear() {
    faults.clear();
    lags.clear();
  }

  /** How many refusals are still waiting for their request. */
  public synchronized int pending() {
    return faults.stream().mapToInt(f -> f.left).sum();
  }

  /** The refusal of this request, if one was asked for. */
  public synchronized Optional<Response> strike(Request request) {
    Optional<Fault> fault = faults.stream().filter(f -> f.hits(request)).findFirst();
    fault.ifPresent(f -> f.left--);
    faults.removeIf(f -> f.left == 0);
    return fault.map(f -> f.status == 429 ? limited(f) : failed(f));
  }

  /** How many late answers are still waiting for their request. */
  public synchronized int late() {
    return lags.stream().mapToInt(l -> l.left).sum();
  }

  /** How long the answer to this request waits. */
  public synchronized Duration lag(Request request) {
    Optional<Lag> lag = lags.stream().filter(l -> l.hits(request)).findFirst();
    lag.ifPresent(l -> l.left--);
    lags.removeIf(l -> l.left == 0);
    return lag.map(l -> l.delay).orElse(Duration.ZERO);
  }

  private Response limited(Fault fault) {
    return Response.json(429, error("Rate limit exceeded."))
        .with("Retry-After", Long.toString(fault.retryAfter.toSeconds()))
        .with("RateLimit-Reason", fault.reason)
        .with("X-RateLimit-Limit", "65000")
        .with("X-RateLimit-Remaining", "0")
        .with("X-RateLimit-Reset", clock.instant().plus(fault.retryAfter).toString());
  }

  private static Response failed(Fault fault) {
    Response failed = Response.text(fault.status, "Service Unavailable");
    return fault.retryAfter.isZero()
        ? failed
        : failed.with("Retry-After", Long.toString(fault.retryAfter.toSeconds()));
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode error(String message) {
    var body = Json.object();
    body.putArray("errorMessages").add(message);
    body.putObject("errors");
    return body;
  }
}
