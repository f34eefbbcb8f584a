package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/**
 * What people wrote down about one incident: who leads it, four steps and the attribution; and
 * beside them what is recorded of the response, its times, what stays to be done, the hours it took
 * and the word that the review is complete.
 */
public record Extract(
    @Nullable String steward,
    RootCause rootCause,
    Requirement requirement,
    TestGap testGap,
    PatternReview patternReview,
    Attribution attribution,
    Response response,
    Timeline timeline,
    FollowUp followUp,
    Hours hours,
    @Nullable SignOff signOff) {

  /** Nothing written yet. */
  public static final Extract EMPTY =
      new Extract(
          null,
          RootCause.NONE,
          Requirement.NONE,
          TestGap.NONE,
          PatternReview.NONE,
          Attribution.NONE);

  /** Parts that came later are missing in what was stored before them. */
  public Extract {
    response = response == null ? Response.NONE : response;
    timeline = timeline == null ? Timeline.NONE : timeline;
    followUp = followUp == null ? FollowUp.NONE : followUp;
    hours = hours == null ? Hours.NONE : hours;
  }

  /** Only the parts that the gate asks for. */
  public Extract(
      @Nullable String steward,
      RootCause rootCause,
      Requirement requirement,
      TestGap testGap,
      PatternReview patternReview,
      Attribution attribution) {
    this(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        Response.NONE,
        Timeline.NONE,
        FollowUp.NONE,
        Hours.NONE,
        null);
  }

  Extract withSteward(@Nullable String next) {
    return new Extract(
        next,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(RootCause next) {
    return new Extract(
        steward,
        next,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(Requirement next) {
    return new Extract(
        steward,
        rootCause,
        next,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(TestGap next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        next,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(PatternReview next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        next,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(Attribution next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        next,
        response,
        timeline,
        followUp,
        hours,
        signOff);
  }

  public Extract with(Response next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        next,
        timeline,
        followUp,
        hours,
        signOff);
  }

  Extract with(Timeline next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        next,
        followUp,
        hours,
        signOff);
  }

  public Extract with(FollowUp next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        next,
        hours,
        signOff);
  }

  Extract with(Hours next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        next,
        signOff);
  }

  public Extract withSignOff(@Nullable SignOff next) {
    return new Extract(
        steward,
        rootCause,
        requirement,
        testGap,
        patternReview,
        attribution,
        response,
        timeline,
        followUp,
        hours,
        next);
  }
}
