package dev.idd.app.improvement;

import java.util.ArrayList;
import java.util.List;

/** Does an improvement count for the gate, and if not, what is missing? */
final class Readiness {
  private Readiness() {}

  static List<Gap> gaps(Improvement improvement, Story story) {
    if (improvement.state() == State.DISMISSED) {
      return List.of(Gap.DISMISSED);
    }
    var gaps = new ArrayList<Gap>();
    if (improvement.scope() == Scope.DIRECT_FIX) {
      gaps.add(Gap.DIRECT_FIX);
    }
    if (improvement.state() != State.COMMITTED) {
      gaps.add(Gap.NOT_COMMITTED);
    }
    if (story.owner() == null) {
      gaps.add(Gap.OWNER);
    }
    if (improvement.criteria().isEmpty()) {
      gaps.add(Gap.CRITERIA);
    }
    if (!story.scheduled()) {
      gaps.add(story.sprintIsOver() ? Gap.SPRINT_CLOSED : Gap.SCHEDULE);
    }
    return gaps;
  }
}
