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
  /** Some kind of requests. */
  private record Kind(String method, Pattern path) {
    static Kind of(String method, String path) {
      return new Kind(method, Pattern.compile(path));
    }

    boolean has(Request request) {
      return (method.equals("*") || method.equalsIgnoreCase(request.method()))
          && path.matcher(request.path()).find();
    }
  }

  /** Requests still to be refused. */
  private static final class Fault {
    final Kind kind;
    final int status;
    final Duration retryAfter;
    final String reason;
    int left;

    Fault(Kind kind, int status, Duration retryAfter, String reason, int left) {
      this.kind = kind;
      this.status = status;
      this.retryAfter = retryAfter;
      this.reason = reason;
      this.left = left;
    }
  }

  /** Answers that are still to come late. */
  private static final class Lag {
    final Kind kind;
    final Duration delay;
    int left;

    Lag(Kind kind, Duration delay, int left) {
      this.kind = kind;
      this.delay = delay;
      this.left = left;
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
   * @param method {@code *} for all, as everywhere here
   * @param path a regular expression found in the path
   */
  public synchronized void limit(
      String method, String path, int times, Duration retryAfter, String reason) {
    faults.add(new Fault(Kind.of(method, path), 429, retryAfter, reason, times));
  }

  /** Answers the next requests with 503 or another server error. */
  public synchronized void fail(
      String method, String path, int status, int times, Duration retryAfter) {
    faults.add(new Fault(Kind.of(method, path), status, retryAfter, "", times));
  }

  /** Does what the next requests ask, and answers late: they saw what was true before the wait. */
  public synchronized void slow(String method, String path, int times, Duration delay) {
    lags.add(new Lag(Kind.of(method, path), delay, times));
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
    Optional<Fault> fault =
        faults.stream().filter(f -> f.left > 0 && f.kind.has(request)).findFirst();
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
    Optional<Lag> lag = lags.stream().filter(l -> l.left > 0 && l.kind.has(request)).findFirst();
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
