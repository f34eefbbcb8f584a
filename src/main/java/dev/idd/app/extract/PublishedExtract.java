package dev.idd.app.extract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issue property {@code idd.extract}: an Extract as anybody who may see the incident can read
 * and search it, and all that is needed to restore it. Never more than 32 KB, because an Extract
 * that would not fit is not accepted in the first place.
 *
 * @param v the version of this shape
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedExtract(
    int v,
    @Nullable String classKey,
    String component,
    @Nullable String triggerKey,
    @Nullable Answer aiInvolved,
    @Nullable String steward,
    List<String> whys,
    List<String> contributingFactors,
    List<RootCause.Evidence> evidence,
    @Nullable Requirement requirement,
    @Nullable TestGap testGap,
    @Nullable PatternReview patternReview,
    @Nullable Attribution attribution,
    @Nullable Response response,
    @Nullable Timeline timeline,
    @Nullable FollowUp followUp,
    @Nullable Hours hours,
    @Nullable SignOff signOff) {

  static final String PROPERTY = "idd.extract";

  /** A little under Jira's 32,768 so that no way of counting them reaches it. */
  static final int MOST_BYTES = 32_000;

  private static final int SHAPE = 1;
  private static final JsonMapper JSON = ExtractJson.JSON;

  static PublishedExtract of(Extract extract) {
    RootCause cause = extract.rootCause();
    return new PublishedExtract(
        SHAPE,
        cause.classKey(),
        cause.component(),
        cause.triggerKey(),
        extract.attribution().aiInvolved(),
        extract.steward(),
        cause.whys(),
        cause.contributingFactors(),
        cause.evidence(),
        extract.requirement(),
        extract.testGap(),
        extract.patternReview(),
        extract.attribution(),
        unless(Response.NONE, extract.response()),
        unless(Timeline.NONE, extract.timeline()),
        unless(FollowUp.NONE, extract.followUp()),
        unless(Hours.NONE, extract.hours()),
        extract.signOff());
  }

  /** What nobody filled in takes no room. */
  private static <T> @Nullable T unless(T none, T part) {
    return part.equals(none) ? null : part;
  }

  /** What a property says; empty when it is not ours or not of a shape that we know. */
  static Optional<PublishedExtract> read(@Nullable JsonNode property) {
    if (property == null || property.path("v").asInt() != SHAPE) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(property, PublishedExtract.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  Extract restore() {
    return new Extract(
        Words.key(steward),
        new RootCause(whys, contributingFactors, classKey, triggerKey, component, evidence),
        requirement == null ? Requirement.NONE : requirement,
        testGap == null ? TestGap.NONE : testGap,
        patternReview == null ? PatternReview.NONE : patternReview,
        attribution == null ? Attribution.NONE : attribution,
        response == null ? Response.NONE : response,
        timeline == null ? Timeline.NONE : timeline,
        followUp == null ? FollowUp.NONE : followUp,
        hours == null ? Hours.NONE : hours,
        signOff);
  }

  JsonNode json() {
    return JSON.valueToTree(this);
  }

  boolean fits() {
    return json().toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
