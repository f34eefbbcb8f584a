package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project: its issue types, workflow, releases, parts, and who may do what in it. */
public final class Project implements Named {
  private final String id;
  private final String key;
  private final String name;
  private final Account lead;
  private final Map<IssueType, Workflow> workflows = new LinkedHashMap<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final Map<String, Set<Permission>> granted = new HashMap<>();
  private final Map<String, JsonNode> properties = new LinkedHashMap<>();
  private int lastIssueNumber;

  Project(String id, String key, String name, Account lead) {
    this.id = id;
    this.key = key;
    this.name = name;
    this.lead = lead;
  }

  @Override
  public String id() {
    return id;
  }

  public String key() {
    return key;
  }

  @Override
  public String name() {
    return name;
  }

  public Account lead() {
    return lead;
  }

  /** What apps keep with it, to read and to write. */
  public Map<String, JsonNode> properties() {
    return properties;
  }

  public Project uses(Workflow workflow, IssueType... types) {
    for (IssueType type : types) {
      workflows.put(type, workflow);
    }
    return this;
  }

  public Project grant(Account account, Set<Permission> permissions) {
    granted
        .computeIfAbsent(account.accountId(), a -> EnumSet.noneOf(Permission.class))
        .addAll(permissions);
    return this;
  }

  public Project revoke(Account account) {
    granted.remove(account.accountId());
    return this;
  }

  Set<Permission> grantedTo(Account account) {
    return granted.getOrDefault(account.accountId(), Set.of());
  }

  public List<IssueType> issueTypes() {
    return List.copyOf(workflows.keySet());
  }

  public Optional<IssueType> issueType(String idOrName) {
    return workflows.keySet().stream()
        .filter(t -> t.id().equals(idOrName) || t.name().equalsIgnoreCase(idOrName))
        .findFirst();
  }

  public Workflow workflow(IssueType type) {
    return workflows.get(type);
  }

  public Set<Workflow> workflows() {
    return new java.util.LinkedHashSet<>(workflows.values());
  }

  /** Live and mutable, in the project's order. */
  public List<Version> versions() {
    return versions;
  }

  /** Live and mutable, in the project's order. */
  public List<Component> components() {
    return components;
  }

  int nextIssueNumber() {
    return ++lastIssueNumber;
  }

  @Override
  public String toString() {
    return key;
  }
}
