package dev.idd.app.improvement;

import dev.idd.app.improvement.StoredImprovements.Versioned;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An improvement as a page shows it: the story as Jira has it, and what we know beside it. */
record ImprovementView(
    String key,
    String id,
    String summary,
    String projectKey,
    IssueStatus status,
    @Nullable Person owner,
    String acceptanceCriteria,
    Schedule schedule,
    Scope scope,
    State state,
    String dismissedBecause,
    Priority.@Nullable Rank proposedPriority,
    String priorityReason,
    List<Origin> incidents,
    List<Missing> missing,
    long version,
    boolean mayEdit) {

  record Schedule(
      Story.@Nullable Sprint sprint,
      Story.@Nullable FixVersion fixVersion,
      @Nullable String dueDate) {
    static Schedule of(Story story) {
      return new Schedule(
          story.sprint(),
          story.fixVersions().stream().findFirst().orElse(null),
          story.dueDate() == null ? null : story.dueDate().toString());
    }
  }

  /** The incident it comes from, and the requirement that it serves. */
  record Origin(String key, String summary, String requirement) {}

  record Missing(String code, String sentence) {}

  static ImprovementView of(
      Story story, Versioned stored, List<Origin> incidents, boolean mayEdit) {
    Improvement known = stored.improvement();
    return new ImprovementView(
        story.key().value(),
        story.id().toString(),
        story.summary(),
        story.projectKey(),
        story.status(),
        story.owner(),
        known.criteria(),
        Schedule.of(story),
        known.scope(),
        known.state(),
        known.dismissedBecause(),
        known.priority().rank(),
        known.priority().reason(),
        incidents,
        Readiness.gaps(known, story).stream()
            .map(gap -> new Missing(gap.code(), gap.sentence()))
            .toList(),
        stored.version(),
        mayEdit);
  }
}
