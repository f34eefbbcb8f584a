package dev.idd.sandbox.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that can happen to a sprint. */
public final class SprintChanges {
  private final JiraSite site;
  private final Ids ids;
  private final Announcements announce;

  SprintChanges(JiraSite site, Ids ids, Announcements announce) {
    this.site = site;
    this.ids = ids;
    this.announce = announce;
  }

  public Sprint create(Actor actor, Board board, String name) {
    Sprint sprint = new Sprint(ids.next("sprint", 1), board, name, site.clock().instant());
    site.catalogue().liveSprints().add(sprint);
    announce.sprint(actor, "sprint_created", sprint);
    return sprint;
  }

  /** Changes name, goal and dates; null leaves one as it is. */
  public void update(
      Actor actor, Sprint sprint, String name, String goal, Instant start, Instant end) {
    if (name != null) {
      sprint.rename(name);
    }
    if (goal != null) {
      sprint.aim(goal);
    }
    sprint.plan(
        start != null ? start : sprint.start().orElse(null),
        end != null ? end : sprint.end().orElse(null));
    announce.sprint(actor, "sprint_updated", sprint);
  }

  /** Starts a future sprint that has both its dates. */
  public void start(Actor actor, Sprint sprint) {
    if (sprint.state() != Sprint.State.FUTURE
        || sprint.start().isEmpty()
        || sprint.end().isEmpty()) {
      throw Refused.because(
          400, "You can only start a future sprint that has a start date and an end date.");
    }
    sprint.activate();
    announce.sprint(actor, "sprint_started", sprint);
  }

  public void close(Actor actor, Sprint sprint) {
    if (sprint.state() != Sprint.State.ACTIVE) {
      throw Refused.because(400, "You can only close an active sprint.");
    }
    sprint.close(site.clock().instant());
    announce.sprint(actor, "sprint_closed", sprint);
  }

  /** Deletes a sprint; its issues go back to the backlog. */
  public void delete(Actor actor, Sprint sprint) {
    site.issues().all().stream()
        .filter(issue -> issue.sprints().contains(sprint))
        .toList()
        .forEach(issue -> keep(actor, issue, List.of(sprint), null));
    site.catalogue().liveSprints().remove(sprint);
    announce.sprint(actor, "sprint_deleted", sprint);
  }

  /** Plans issues into a sprint, out of any other open one. */
  public void plan(Actor actor, Sprint sprint, List<Issue> issues) {
    if (sprint.state() == Sprint.State.CLOSED) {
      throw Refused.because(400, "Issues can be moved only to future and active sprints.");
    }
    issues.forEach(issue -> keep(actor, issue, open(issue), sprint));
  }

  /** Takes issues out of their open sprint. */
  public void toBacklog(Actor actor, List<Issue> issues) {
    issues.forEach(issue -> keep(actor, issue, open(issue), null));
  }

  private static List<Sprint> open(Issue issue) {
    return issue.sprints().stream().filter(s -> s.state() != Sprint.State.CLOSED).toList();
  }

  private void keep(Actor actor, Issue issue, List<Sprint> without, Sprint added) {
    List<Sprint> kept = new ArrayList<>(issue.sprints());
    kept.removeAll(without);
    if (added != null) {
      kept.add(added);
    }
    Map<String, Object> values = new HashMap<>();
    values.put(Field.SPRINT, kept);
    site.changes().edit(actor, issue, values);
  }
}
