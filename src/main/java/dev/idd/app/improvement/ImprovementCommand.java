package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One change that a person makes to an improvement: to our record, or to its story in Jira. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImprovementCommand.SetCriteria.class, name = "set-criteria"),
  @JsonSubTypes.Type(value = ImprovementCommand.SetOwner.class, name = "set-owner"),
  @JsonSubTypes.Type(value = ImprovementCommand.Schedule.class, name = "schedule"),
  @JsonSubTypes.Type(value = ImprovementCommand.SetScope.class, name = "set-scope"),
  @JsonSubTypes.Type(value = ImprovementCommand.SetPriority.class, name = "set-priority"),
  @JsonSubTypes.Type(value = ImprovementCommand.Commit.class, name = "commit"),
  @JsonSubTypes.Type(value = ImprovementCommand.Propose.class, name = "propose"),
  @JsonSubTypes.Type(value = ImprovementCommand.Dismiss.class, name = "dismiss")
})
sealed interface ImprovementCommand {

  /** Says what is wrong with the change, field by field. */
  default void check(Errors errors) {}

  /** A change of our record. */
  sealed interface OnRecord extends ImprovementCommand {
    Improvement applyTo(Improvement improvement);
  }

  /** A change of the story, made in Jira as the person. */
  sealed interface OnStory extends ImprovementCommand {}

  record SetCriteria(@JsonProperty(required = true) @Nullable String acceptanceCriteria)
      implements OnRecord {
    @Override
    public void check(Errors errors) {
      errors.text("acceptanceCriteria", acceptanceCriteria);
    }

    @Override
    public Improvement applyTo(Improvement improvement) {
      return improvement.withCriteria(acceptanceCriteria);
    }
  }

  record SetScope(@Nullable Scope scope) implements OnRecord {
    @Override
    public void check(Errors errors) {
      errors.required("scope", scope, "Choose the direct fix, or beyond it.");
    }

    @Override
    public Improvement applyTo(Improvement improvement) {
      return scope == null ? improvement : improvement.withScope(scope);
    }
  }

  record SetPriority(
      @JsonProperty(required = true) Priority.@Nullable Rank proposedPriority,
      @Nullable String reason)
      implements OnRecord {
    @Override
    public void check(Errors errors) {
      Priority.of(proposedPriority, reason).check(errors);
    }

    @Override
    public Improvement applyTo(Improvement improvement) {
      return improvement.with(Priority.of(proposedPriority, reason));
    }
  }

  record Commit() implements OnRecord {
    @Override
    public Improvement applyTo(Improvement improvement) {
      return improvement.commit();
    }
  }

  record Propose() implements OnRecord {
    @Override
    public Improvement applyTo(Improvement improvement) {
      return improvement.propose();
    }
  }

  record Dismiss(@Nullable String reason) implements OnRecord {
    @Override
    public void check(Errors errors) {
      errors.required("reason", reason, "Say why it is dismissed. The reason stays visible.");
      errors.text("reason", reason);
    }

    @Override
    public Improvement applyTo(Improvement improvement) {
      return improvement.dismiss(reason);
    }
  }

  record SetOwner(@JsonProperty(required = true) @Nullable String accountId) implements OnStory {
    public SetOwner {
      accountId = accountId == null || accountId.isBlank() ? null : accountId.strip();
    }

    @Override
    public void check(Errors errors) {
      if (accountId != null && accountId.length() > 128) {
        errors.add("accountId", "Choose a person from the list.");
      }
    }
  }

  record Schedule(
      @Nullable String sprintId, @Nullable String fixVersionId, @Nullable String dueDate)
      implements OnStory {
    public Schedule {
      sprintId = sprintId == null || sprintId.isBlank() ? null : sprintId;
      fixVersionId = fixVersionId == null || fixVersionId.isBlank() ? null : fixVersionId;
      dueDate = dueDate == null || dueDate.isBlank() ? null : dueDate;
    }

    @Override
    public void check(Errors errors) {
      if (sprintId == null && fixVersionId == null && dueDate == null) {
        errors.add("dueDate", "Choose a sprint, a fix version or a due date.");
      }
      errors.id("sprintId", sprintId);
      errors.id("fixVersionId", fixVersionId);
      errors.date("dueDate", dueDate);
    }
  }
}
