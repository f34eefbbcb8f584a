package dev.idd.app.mining.facts;

import dev.idd.app.mining.facts.IssueSnapshot.Link;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which links tie an incident to its improvements: those of the project's link type. Either
 * direction counts, because people make links from both ends and Jira's own direction is easily
 * mistaken; this is the only place that would have to know better.
 */
public final class ImprovementLinks {
  private ImprovementLinks() {}

  /** Ids of the issues at the other end. */
  public static Set<Long> of(IssueSnapshot issue, String linkType) {
    return issue.links().stream()
        .filter(link -> link.type().equals(linkType))
        .map(Link::issue)
        .filter(other -> other != issue.id())
        .collect(Collectors.toUnmodifiableSet());
  }
}
