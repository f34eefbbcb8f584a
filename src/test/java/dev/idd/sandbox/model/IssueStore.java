package dev.idd.sandbox.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All issues, found by id or key at once. */
public final class IssueStore {
  private final TreeMap<Long, Issue> byId = new TreeMap<>();
  private final Map<String, Issue> byKey = new HashMap<>();
  private final Map<Long, IssueLink> links = new HashMap<>();

  IssueStore() {}

  public Optional<Issue> find(String idOrKey) {
    boolean number = !idOrKey.isEmpty() && idOrKey.chars().allMatch(Character::isDigit);
    return number && idOrKey.length() < 18
        ? byId(Long.parseLong(idOrKey))
        : Optional.ofNullable(byKey.get(idOrKey.toUpperCase(Locale.ROOT)));
  }

  public Optional<Issue> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the order of their ids. */
  public Collection<Issue> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  public int count() {
    return byId.size();
  }

  public Optional<IssueLink> link(long id) {
    return Optional.ofNullable(links.get(id));
  }

  void add(Issue issue) {
    byId.put(issue.id(), issue);
    byKey.put(issue.key(), issue);
  }

  void remove(Issue issue) {
    byId.remove(issue.id());
    byKey.remove(issue.key());
  }

  void add(IssueLink link) {
    links.put(link.id(), link);
    link.source().liveLinks().add(link);
    if (link.destination() != link.source()) {
      link.destination().liveLinks().add(link);
    }
  }

  void remove(IssueLink link) {
    links.remove(link.id());
    link.source().liveLinks().remove(link);
    link.destination().liveLinks().remove(link);
  }
}
