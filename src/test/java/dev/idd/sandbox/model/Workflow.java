package dev.idd.sandbox.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statuses an issue starts in and moves through. */
public final class Workflow {
  private final String name;
  private final Status initial;
  private final List<Transition> transitions = new ArrayList<>();

  public Workflow(String name, Status initial) {
    this.name = name;
    this.initial = initial;
  }

  public String name() {
    return name;
  }

  public Status initial() {
    return initial;
  }

  public List<Transition> transitions() {
    return transitions;
  }

  public Workflow with(String id, String name, Set<Status> from, Status to) {
    transitions.add(new Transition(id, name, from, to));
    return this;
  }

  public Optional<Transition> transition(String id) {
    return transitions.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  public List<Transition> from(Status status) {
    return transitions.stream().filter(t -> t.startsAt(status)).toList();
  }

  public Set<Status> statuses() {
    Set<Status> all = new LinkedHashSet<>();
    all.add(initial);
    transitions.forEach(t -> all.add(t.to()));
    return all;
  }
}
