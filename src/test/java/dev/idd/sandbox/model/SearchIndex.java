package dev.idd.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What searches see: the issues of a moment ago, as long as a delay is set. */
public final class SearchIndex {
  private record Stale(Optional<Issue> was, Instant until) {}

  private final IssueStore issues;
  private final SandboxClock clock;
  private final Map<Long, Stale> stale = new HashMap<>();
  private Duration lag = Duration.ZERO;
  private long version;

  SearchIndex(IssueStore issues, SandboxClock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  /** From now on a change is found by searches only this much later. */
  public void lagBy(Duration duration) {
    lag = duration;
    stale.clear();
  }

  /** Another number after every change. */
  public long version() {
    return version;
  }

  /** To be called before an issue changes or goes. */
  void changing(Issue issue) {
    version++;
    remember(issue.id(), Optional.of(issue));
  }

  /** To be called when an issue appears. */
  void appearing(Issue issue) {
    version++;
    remember(issue.id(), Optional.empty());
  }

  private void remember(long id, Optional<Issue> was) {
    if (lag.isZero()) {
      return;
    }
    settle();
    stale.computeIfAbsent(id, i -> new Stale(was.map(Issue::snapshot), clock.instant().plus(lag)));
  }

  private void settle() {
    Instant now = clock.instant();
    if (stale.values().removeIf(s -> !s.until().isAfter(now))) {
      version++;
    }
  }

  /** The issues as searches see them, in the order of their ids; reconciled ones as they are. */
  public Stream<Issue> issues(Set<Long> reconciled) {
    settle();
    return stale.isEmpty()
        ? issues.all().stream()
        : issues.all().stream().flatMap(issue -> indexed(issue, reconciled).stream());
  }

  private Optional<Issue> indexed(Issue issue, Set<Long> reconciled) {
    Stale old = reconciled.contains(issue.id()) ? null : stale.get(issue.id());
    return old == null ? Optional.of(issue) : old.was();
  }
}
