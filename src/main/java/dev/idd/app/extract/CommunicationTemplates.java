package dev.idd.app.extract;

import static dev.idd.app.extract.ReviewFacts.line;
import static dev.idd.app.extract.ReviewFacts.minutes;
import static dev.idd.app.extract.ReviewFacts.time;

import dev.idd.app.extract.document.Document;
import java.util.List;

/**
 * The four messages of an incident, filled in with what is recorded. Brackets mark what a person
 * still has to say.
 */
final class CommunicationTemplates {
  private CommunicationTemplates() {}

  static Document of(ReviewFacts facts) {
    return Document.empty()
        .heading(2, "Communication templates")
        .heading(3, "Initial")
        .bullets(initial(facts))
        .heading(3, "Update")
        .bullets(update(facts))
        .heading(3, "Resolved")
        .bullets(resolved(facts))
        .heading(3, "Post-incident summary")
        .bullets(summary(facts));
  }

  private static List<String> initial(ReviewFacts facts) {
    return List.of(
        "We are looking into: " + facts.summary() + " (" + facts.key() + ")",
        line("Since", or(time(facts.timeline().detected().at()), "[when]")),
        "Affected: [who, and how much]",
        line("Area", or(facts.category(), "[what]")),
        "Next update: [when]");
  }

  private static List<String> update(ReviewFacts facts) {
    return List.of(
        "Still open: " + facts.summary() + " (" + facts.key() + ")",
        line("Done so far", or(facts.mitigations(), "[what was done to contain it]")),
        line("Mitigated", time(facts.timeline().mitigated().at())),
        "Still affected: [who, and how much]",
        "Next update: [when]");
  }

  private static List<String> resolved(ReviewFacts facts) {
    Response.Resolution resolution = facts.extract().response().resolution();
    return List.of(
        "Resolved: " + facts.summary() + " (" + facts.key() + ")",
        line("At", or(time(facts.timeline().resolved().at()), "[when]")),
        line("By", or(facts.mitigations(), "[what resolved it]")),
        line("This is", ReviewFacts.name(facts.names().resolutions(), resolution.type())),
        line(
            "Verification",
            ReviewFacts.name(facts.names().verifications(), resolution.verification())),
        line(
            "A review follows until",
            or(
                time(facts.timeline().review().dueAt()),
                "[%d hours after the resolution]"
                    .formatted(facts.timeline().review().withinHours()))));
  }

  /** What somebody needs to know who reads nothing else. */
  static List<String> summary(ReviewFacts facts) {
    Extract extract = facts.extract();
    return List.of(
        "What happened: " + facts.summary() + " (" + facts.key() + ")",
        line("Detected", time(facts.timeline().detected().at())),
        line("Resolved", time(facts.timeline().resolved().at())),
        line("Time to resolve", minutes(facts.timeline().timeToResolve())),
        line("Category", facts.category()),
        line("Contained by", facts.mitigations()),
        line("Root cause", or(facts.causeClass(), "[not recorded yet]")),
        line("In", extract.rootCause().component()),
        line("Requirement", or(extract.requirement().statement(), "[not stated yet]")),
        line("Improvements", or(String.join(" ", facts.improvements()), "[none yet]")));
  }

  private static String or(String recorded, String placeholder) {
    return recorded.isBlank() ? placeholder : recorded;
  }
}
