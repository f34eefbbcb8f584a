package dev.idd.app.gate;

import dev.idd.app.gate.Audit.Transition;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a close from an automation that walks an issue through a closed status to somewhere else:
 * it enters and an app takes it out again within a moment. Pure; asks nobody.
 */
final class PassingThrough {
  private PassingThrough() {}

  /** The histories that are no close, among all status changes of an issue. */
  static Set<String> of(List<Transition> transitions, Set<String> closedStatuses, Duration moment) {
    List<Transition> inOrder =
        transitions.stream().sorted(Comparator.comparing(Transition::at)).toList();
    var passing = new HashSet<String>();
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i).closes(closedStatuses)
          && isLeft(inOrder.subList(i, inOrder.size()), closedStatuses, moment)) {
        passing.add(inOrder.get(i).historyId());
      }
    }
    return passing;
  }

  /** Whether the close that comes first is undone by an app before the moment is over. */
  private static boolean isLeft(
      List<Transition> fromClose, Set<String> closedStatuses, Duration moment) {
    return fromClose.stream()
        .skip(1)
        .filter(next -> !closedStatuses.contains(next.toStatusId()))
        .findFirst()
        .filter(next -> next.byApp() && next.at().isBefore(fromClose.get(0).at().plus(moment)))
        .isPresent();
  }
}
