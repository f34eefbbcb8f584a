package dev.idd.app.reminder;

import dev.idd.app.reminder.Letter.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words for a reminder. Pure. */
final class ReminderLetter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final ZoneId zone;
  private final String site;

  private ReminderLetter(ZoneId zone, String site) {
    this.zone = zone;
    this.site = site;
  }

  /**
   * @param incident the key of the incident as it is now
   * @param site where people reach Jira
   */
  static Letter of(String incident, List<Reason> reasons, ZoneId zone, String site) {
    var words = new ReminderLetter(zone, site);
    var lines = new ArrayList<Line>();
    reasons.forEach(reason -> lines.add(words.line(incident, reason)));
    lines.add(
        Line.of(
            "You get this at most once a day for an incident. A project admin chooses what is"
                + " reminded of in the project settings, under Incident-Driven Development."));
    String first = words.headline(reasons.get(0));
    String more = reasons.size() == 1 ? "" : " and %d more".formatted(reasons.size() - 1);
    return new Letter("[IDD] " + incident + ": " + first + more, lines);
  }

  private String headline(Reason reason) {
    return switch (reason.kind()) {
      case REVIEW_DUE -> "the review is due soon";
      case REVIEW_OVERDUE -> "the review is overdue";
      case IMPROVEMENT_OVERDUE -> reason.about() + " is overdue";
      case GUARDRAIL_EXPIRING -> "a guardrail expires soon";
      case GUARDRAIL_EXPIRED -> "a guardrail has expired";
    };
  }

  private Line line(String incident, Reason reason) {
    return switch (reason.kind()) {
      case REVIEW_DUE ->
          at(incident, "The review of %s is due on %s.".formatted(incident, moment(reason)));
      case REVIEW_OVERDUE ->
          at(incident, "The review of %s was due on %s.".formatted(incident, moment(reason)));
      case IMPROVEMENT_OVERDUE ->
          at(
              String.valueOf(reason.about()),
              "%s, an improvement after %s, should have been done by %s."
                  .formatted(reason.about(), incident, day(reason)));
      case GUARDRAIL_EXPIRING ->
          at(
              incident,
              "A guardrail of %s expires on %s. Remove it, or extend it on purpose."
                  .formatted(incident, day(reason)));
      case GUARDRAIL_EXPIRED ->
          at(
              incident,
              "A guardrail of %s expired on %s and is still there."
                  .formatted(incident, day(reason)));
    };
  }

  private Line at(String issue, String text) {
    return new Line(text, site + "/browse/" + issue);
  }

  private String moment(Reason reason) {
    return MOMENT.format(Instant.parse(reason.when()).atZone(zone)) + " (" + zone + ")";
  }

  private static String day(Reason reason) {
    return DAY.format(LocalDate.parse(reason.when()));
  }
}
