package dev.idd.sandbox.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a real Jira would not have understood, or would not have answered. Tests expect it empty.
 */
public final class Violations {
  /**
   * One deviation.
   *
   * @param request method and target of the request
   */
  public record Violation(String request, String what) {}

  private final List<Violation> seen = new CopyOnWriteArrayList<>();

  public void record(Request request, String what) {
    seen.add(new Violation(request.toString(), what));
  }

  public List<Violation> all() {
    return List.copyOf(seen);
  }

  public void clear() {
    seen.clear();
  }
}
