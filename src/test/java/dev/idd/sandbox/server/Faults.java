package dev.idd.sandbox.server;

import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refusals on demand: the next requests of some kind are answered 429 or 503, as Jira does. */
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

  private final SandboxClock clock;
  private final List<Fault> faults = new ArrayList<>();

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

  public synchronized void clear() {
    faults.clear();
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
