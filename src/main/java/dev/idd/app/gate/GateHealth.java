package dev.idd.app.gate;

import dev.idd.app.gate.Bypasses.Around;
import dev.idd.app.gate.SeenRules.Seen;
import dev.idd.app.jira.JiraJson.Transitions;
import dev.idd.app.jira.JiraJson.WorkflowRules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the gate of a project stands where incidents are closed: see docs/api.md.
 *
 * @param rules where our rule is, in all workflows of the site
 * @param ways the ways into a closed status that incidents of the project have now
 * @param sampled from how many incidents these ways were read
 */
record GateHealth(
    List<InWorkflow> rules,
    List<Way> ways,
    int sampled,
    List<Around> around,
    @Nullable LastVerdict lastVerdict,
    int waiting,
    Incomplete closedIncomplete) {

  record InWorkflow(String workflow, boolean draft, List<OnTransition> transitions) {
    static InWorkflow of(WorkflowRules rules, List<Seen> seen) {
      String name = rules.workflowId().name();
      boolean draft = rules.workflowId().draft();
      return new InWorkflow(
          name,
          draft,
          GateHealth.transitions(rules)
              .map(way -> new OnTransition(way.name(), draft ? null : since(seen, name, way.id())))
              .distinct()
              .toList());
    }

    private static @Nullable Instant since(List<Seen> seen, String workflow, String transition) {
      return seen.stream()
          .filter(one -> one.place().workflow().equals(workflow))
          .filter(one -> one.place().transitionId().equals(transition))
          .map(Seen::since)
          .findFirst()
          .orElse(null);
    }
  }

  /** {@code since}: when we first saw the rule there; null in a draft, where it does not count. */
  record OnTransition(String name, @Nullable Instant since) {}

  /** A transition into a closed status; {@code guarded}: our rule is on one of that name and id. */
  record Way(String transition, String toStatus, boolean guarded) {}

  /** How long Jira waited for the latest verdict since it was wanted. */
  record LastVerdict(Instant decidedAt, long latencyMillis) {}

  /** Closed incidents whose verdict would keep them from closing now. */
  record Incomplete(int count, List<String> keys) {}

  /** The ways into a closed status, each with whether the rule is on it. */
  static List<Way> ways(
      List<Transitions.Transition> possible, Set<String> closed, List<WorkflowRules> rules) {
    Set<String> guarded =
        rules.stream()
            .filter(one -> !one.workflowId().draft())
            .flatMap(GateHealth::transitions)
            .map(way -> place(way.id(), way.name()))
            .collect(Collectors.toSet());
    return possible.stream()
        .filter(one -> closed.contains(one.to().id()))
        .map(
            one ->
                new Way(one.name(), one.to().name(), guarded.contains(place(one.id(), one.name()))))
        .distinct()
        .toList();
  }

  /**
   * Ids are the same in many workflows, so the name counts too, however it is written: better a way
   * that is guarded and said not to be than the other way round.
   */
  private static String place(String id, String name) {
    return id + " " + name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  static java.util.stream.Stream<WorkflowRules.Way> transitions(WorkflowRules rules) {
    List<WorkflowRules.Rule> validators =
        rules.validators() == null ? List.of() : rules.validators();
    return validators.stream().map(WorkflowRules.Rule::transition).flatMap(GateHealth::some);
  }

  private static java.util.stream.Stream<WorkflowRules.Way> some(WorkflowRules.@Nullable Way way) {
    return way == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(way);
  }
}
