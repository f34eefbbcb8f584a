package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** A change to what is recorded beside the five steps. */
sealed interface RecordCommand extends ExtractCommand {

  record RecordResponse(Response response) implements RecordCommand {
    public RecordResponse {
      response = response == null ? Response.NONE : response;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(response);
    }

    @Override
    public void check(Checks checks) {
      RecordChecks.response(checks, response);
    }

    @Override
    public String step() {
      return "response";
    }
  }

  record CorrectTimeline(Timeline timeline) implements RecordCommand {
    public CorrectTimeline {
      timeline = timeline == null ? Timeline.NONE : timeline;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(timeline);
    }

    @Override
    public void check(Checks checks) {
      RecordChecks.timeline(checks, timeline);
    }

    @Override
    public String step() {
      return "timeline";
    }
  }

  record RecordFollowUp(FollowUp followUp) implements RecordCommand {
    public RecordFollowUp {
      followUp = followUp == null ? FollowUp.NONE : followUp;
    }

    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.with(followUp);
    }

    @Override
    public void check(Checks checks) {
      RecordChecks.followUp(checks, followUp);
    }

    @Override
    public String step() {
      return "follow-up";
    }
  }

  record EstimateHours(
      @Nullable Double response,
      @Nullable Double rework,
      @Nullable Double improvement,
      @Nullable Double saved)
      implements RecordCommand {
    @Override
    public Extract applyTo(Extract extract, Made made) {
      Hours before = extract.hours();
      return extract.with(
          new Hours(
              Hours.next(before.response(), response, made),
              Hours.next(before.rework(), rework, made),
              Hours.next(before.improvement(), improvement, made),
              Hours.next(before.saved(), saved, made)));
    }

    @Override
    public void check(Checks checks) {
      checks.hours("hours.response", response);
      checks.hours("hours.rework", rework);
      checks.hours("hours.improvement", improvement);
      checks.hours("hours.saved", saved);
    }

    @Override
    public String step() {
      return "hours";
    }
  }

  /** Says, or takes back, that the review is complete. */
  record SignOffReview(boolean signed) implements RecordCommand {
    @Override
    public Extract applyTo(Extract extract, Made made) {
      return extract.withSignOff(signed ? new SignOff(made.by(), made.at(), null) : null);
    }

    @Override
    public void check(Checks checks) {
      // There is nothing to get wrong but the person, and the desk knows who may.
    }

    @Override
    public String step() {
      return "sign-off";
    }
  }
}
