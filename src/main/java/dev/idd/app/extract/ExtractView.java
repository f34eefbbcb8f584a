package dev.idd.app.extract;

import dev.idd.app.extract.StoredExtracts.Versioned;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Person;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Extract of an incident as its page shows it. */
record ExtractView(
    Incident incident,
    long version,
    @Nullable Instant savedAt,
    @Nullable Person steward,
    RootCause rootCause,
    Requirement requirement,
    TestGap testGap,
    PatternReview patternReview,
    Attribution attribution,
    TestEvidence testEvidence,
    ResponseView response,
    Timeline timeline,
    FollowUp followUp,
    HoursView hours,
    SignOffView signOff,
    List<Step> steps,
    boolean mayEdit,
    boolean maySignOff) {

  record Incident(
      String key,
      String id,
      String summary,
      String projectKey,
      IssueStatus status,
      @Nullable Instant created) {}

  record Step(String key, boolean done) {}

  static ExtractView of(
      Incident incident,
      Versioned stored,
      TestEvidence evidence,
      Function<String, Person> person,
      boolean mayEdit,
      boolean maySignOff) {
    Extract extract = stored.extract();
    return new ExtractView(
        incident,
        stored.version(),
        stored.savedAt().orElse(null),
        extract.steward() == null ? null : person.apply(extract.steward()),
        extract.rootCause(),
        extract.requirement(),
        extract.testGap(),
        extract.patternReview(),
        extract.attribution(),
        evidence,
        ResponseView.of(extract.response(), person),
        extract.timeline(),
        extract.followUp(),
        HoursView.of(extract.hours(), person),
        SignOffView.of(extract.signOff(), person),
        steps(extract, incident.summary()),
        mayEdit,
        maySignOff);
  }

  private static List<Step> steps(Extract extract, String summary) {
    return List.of(
        new Step("root-cause", extract.rootCause().done()),
        new Step(
            "requirement", extract.requirement().done() && !extract.requirement().repeats(summary)),
        new Step("test-gap", extract.testGap().done()),
        new Step("pattern-review", extract.patternReview().done()),
        new Step("attribution", extract.attribution().done()));
  }
}
