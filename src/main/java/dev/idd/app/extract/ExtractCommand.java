package dev.idd.app.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One change that a person makes to an Extract. A step is replaced whole. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ExtractCommand.AssignSteward.class, name = "assign-steward"),
  @JsonSubTypes.Type(value = ExtractCommand.RecordRootCause.class, name = "record-root-cause"),
  @JsonSubTypes.Type(value = ExtractCommand.StateRequirement.class, name = "state-requirement"),
  @JsonSubTypes.Type(value = ExtractCommand.AnswerTestGap.class, name = "answer-test-gap"),
  @JsonSubTypes.Type(value = ExtractCommand.ReviewPattern.class, name = "review-pattern"),
  @JsonSubTypes.Type(value = ExtractCommand.Attribute.class, name = "attribute"),
  @JsonSubTypes.Type(value = RecordCommand.RecordResponse.class, name = "record-response"),
  @JsonSubTypes.Type(value = RecordCommand.CorrectTimeline.class, name = "correct-timeline"),
  @JsonSubTypes.Type(value = RecordCommand.RecordFollowUp.class, name = "record-follow-up"),
  @JsonSubTypes.Type(value = RecordCommand.EstimateHours.class, name = "estimate-hours"),
  @JsonSubTypes.Type(value = RecordCommand.SignOffReview.class, name = "sign-off")
})
sealed interface ExtractCommand
    permits RecordCommand,
        ExtractCommand.AssignSteward,
        ExtractCommand.RecordRootCause,
        ExtractCommand.StateRequirement,
        ExtractCommand.AnswerTestGap,
        ExtractCommand.ReviewPattern,
        ExtractCommand.Attribute {

  Extract applyTo(Extract extract, Made made);

  /** Says what is wrong with the change, field by field. */
  void check(Checks checks);

  /** What changed, for the history. */
  String step();

  record AssignSteward(@JsonProperty(required = true) @Nullable String accountId)
      implements ExtractCommand {
    public AssignSteward {
      accountId = Words.key(accountId);
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.withSteward(accountId);
    }

    @Override
    public void check(Checks checks) {
      if (accountId != null) {
        checks.account("accountId", accountId);
      }
    }

    @Override
    public String step() {
      return "steward";
    }
  }

  record RecordRootCause(@JsonProperty(required = true) RootCause rootCause)
      implements ExtractCommand {
    public RecordRootCause {
      rootCause = rootCause == null ? RootCause.NONE : rootCause;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(rootCause);
    }

    @Override
    public void check(Checks checks) {
      checks.rootCause(rootCause);
    }

    @Override
    public String step() {
      return "root-cause";
    }
  }

  record StateRequirement(@JsonProperty(required = true) Requirement requirement)
      implements ExtractCommand {
    public StateRequirement {
      requirement = requirement == null ? Requirement.NONE : requirement;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(requirement);
    }

    @Override
    public void check(Checks checks) {
      checks.requirement(requirement);
    }

    @Override
    public String step() {
      return "requirement";
    }
  }

  record AnswerTestGap(@JsonProperty(required = true) TestGap testGap) implements ExtractCommand {
    public AnswerTestGap {
      testGap = testGap == null ? TestGap.NONE : testGap;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(testGap);
    }

    @Override
    public void check(Checks checks) {
      checks.testGap(testGap);
    }

    @Override
    public String step() {
      return "test-gap";
    }
  }

  record ReviewPattern(@JsonProperty(required = true) PatternReview patternReview)
      implements ExtractCommand {
    public ReviewPattern {
      patternReview = patternReview == null ? PatternReview.NONE : patternReview;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(patternReview);
    }

    @Override
    public void check(Checks checks) {
      checks.text("patternReview.reasoning", patternReview.reasoning());
    }

    @Override
    public String step() {
      return "pattern-review";
    }
  }

  record Attribute(@JsonProperty(required = true) Attribution attribution)
      implements ExtractCommand {
    public Attribute {
      attribution = attribution == null ? Attribution.NONE : attribution;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(attribution);
    }

    @Override
    public void check(Checks checks) {
      checks.attribution(attribution);
    }

    @Override
    public String step() {
      return "attribution";
    }
  }
}
