package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** What people wrote down about one incident: who leads it, four steps and the attribution. */
public record Extract(
    @Nullable String steward,
    RootCause rootCause,
    Requirement requirement,
    TestGap testGap,
    PatternReview patternReview,
    Attribution attribution) {

  /** Nothing written yet. */
  public static final Extract EMPTY =
      new Extract(
          null,
          RootCause.NONE,
          Requirement.NONE,
          TestGap.NONE,
          PatternReview.NONE,
          Attribution.NONE);

  Extract withSteward(@Nullable String next) {
    return new Extract(next, rootCause, requirement, testGap, patternReview, attribution);
  }

  Extract with(RootCause next) {
    return new Extract(steward, next, requirement, testGap, patternReview, attribution);
  }

  Extract with(Requirement next) {
    return new Extract(steward, rootCause, next, testGap, patternReview, attribution);
  }

  Extract with(TestGap next) {
    return new Extract(steward, rootCause, requirement, next, patternReview, attribution);
  }

  Extract with(PatternReview next) {
    return new Extract(steward, rootCause, requirement, testGap, next, attribution);
  }

  Extract with(Attribution next) {
    return new Extract(steward, rootCause, requirement, testGap, patternReview, next);
  }
}
