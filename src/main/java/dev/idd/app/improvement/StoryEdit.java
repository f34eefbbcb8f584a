package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementCommand.OnStory;
import dev.idd.app.improvement.ImprovementCommand.Schedule;
import dev.idd.app.improvement.ImprovementCommand.SetOwner;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.EditIssue;
import dev.idd.app.jira.JiraJson.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes a story in Jira, and only what is different there. */
record StoryEdit(JiraApi jira, Story story) {

  void make(OnStory command) {
    if (command instanceof SetOwner owner) {
      assign(owner.accountId());
    } else if (command instanceof Schedule schedule) {
      schedule(schedule);
    }
  }

  private void assign(@Nullable String accountId) {
    var fields = new HashMap<String, Object>();
    put(fields, "assignee", accountId == null ? null : Map.of("accountId", accountId));
    edit(fields);
  }

  private void schedule(Schedule wanted) {
    var fields = new HashMap<String, Object>();
    if (!Objects.equals(wanted.dueDate(), dueDate())) {
      put(fields, "duedate", wanted.dueDate());
    }
    if (!hasOnly(wanted.fixVersionId())) {
      put(fields, "fixVersions", refs(wanted.fixVersionId()));
    }
    if (!fields.isEmpty()) {
      edit(fields);
    }
    if (!Objects.equals(wanted.sprintId(), openSprint())) {
      move(wanted.sprintId());
    }
  }

  private void move(@Nullable String sprint) {
    var move = new Move(List.of(story.key().value()));
    if (sprint == null) {
      jira.moveToBacklog(move);
    } else {
      jira.moveToSprint(Long.parseLong(sprint), move);
    }
  }

  private void edit(Map<String, Object> fields) {
    jira.edit(story.id().toString(), new EditIssue(fields));
  }

  private @Nullable String dueDate() {
    return story.dueDate() == null ? null : story.dueDate().toString();
  }

  /** The sprint that is still to end; one that ended cannot be left. */
  private @Nullable String openSprint() {
    return story.sprint() == null || story.sprint().closed() ? null : story.sprint().id();
  }

  /** Keeps the other versions of a story that is in the wanted one already. */
  private boolean hasOnly(@Nullable String version) {
    return version == null
        ? story.fixVersions().isEmpty()
        : story.fixVersions().stream().anyMatch(one -> one.id().equals(version));
  }

  private static List<Map<String, String>> refs(@Nullable String version) {
    return version == null ? List.of() : List.of(Map.of("id", version));
  }

  /** A field that is sent as null is emptied. */
  @SuppressWarnings("NullAway")
  private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
    fields.put(field, value);
  }
}
