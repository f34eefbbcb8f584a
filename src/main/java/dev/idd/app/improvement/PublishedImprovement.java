package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issue property {@code idd.improvement}: an improvement as anybody who may see the story can
 * read and search it, and all that is needed to restore it. Two texts of at most 4,000 characters
 * and one of 1,000 keep it under Jira's 32 KB.
 *
 * @param v the version of this shape
 * @param requestId the request that made the story, so that asking twice makes one story
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedImprovement(
    int v,
    @Nullable State state,
    @Nullable Scope scope,
    @Nullable String criteria,
    @Nullable String dismissedBecause,
    Priority.@Nullable Rank proposedPriority,
    @Nullable String priorityReason,
    @Nullable String requestId) {

  static final String PROPERTY = "idd.improvement";

  private static final int SHAPE = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static PublishedImprovement of(Improvement improvement, @Nullable String requestId) {
    return new PublishedImprovement(
        SHAPE,
        improvement.state(),
        improvement.scope(),
        improvement.criteria(),
        improvement.dismissedBecause(),
        improvement.priority().rank(),
        improvement.priority().reason(),
        requestId);
  }

  /** What a property says; empty when it is not ours or not of a shape that we know. */
  static Optional<PublishedImprovement> read(@Nullable JsonNode property) {
    if (property == null || property.path("v").asInt() != SHAPE) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(property, PublishedImprovement.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  Improvement restore() {
    return new Improvement(
        Improvement.clean(criteria),
        scope == null ? Scope.BEYOND_FIX : scope,
        state == null ? State.PROPOSED : state,
        Improvement.clean(dismissedBecause),
        Priority.of(proposedPriority, priorityReason));
  }

  JsonNode json() {
    return JSON.valueToTree(this);
  }
}
