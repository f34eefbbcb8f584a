package dev.idd.sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A way from some statuses (or from any, if none is named) into another, guarded by validators. */
public final class Transition implements Named {
  private final String id;
  private final String name;
  private final Set<Status> from;
  private final Status to;
  private final List<ValidatorRule> validators = new ArrayList<>();

  public Transition(String id, String name, Set<Status> from, Status to) {
    this.id = id;
    this.name = name;
    this.from = Set.copyOf(from);
    this.to = to;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public Set<Status> from() {
    return from;
  }

  public boolean global() {
    return from.isEmpty();
  }

  public Status to() {
    return to;
  }

  /** Live and mutable: the rule editor adds, changes and removes rules here. */
  public List<ValidatorRule> validators() {
    return validators;
  }

  public boolean startsAt(Status status) {
    return global() || from.contains(status);
  }
}
