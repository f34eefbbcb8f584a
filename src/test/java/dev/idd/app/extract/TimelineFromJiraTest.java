package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.Adf;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.jira.JiraJson.Comment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When it happened, as Jira's changelog and comments tell it. */
class TimelineFromJiraTest {
  private static final String OPEN = "1";
  private static final String WORKING = "3";
  private static final String RESOLVED = "5";
  private static final String CLOSED = "6";
  private static final Map<String, String> CATEGORIES =
      Map.of(OPEN, "new", WORKING, "indeterminate", RESOLVED, "done", CLOSED, "done");

  private final List<History> histories = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  private static Instant at(int minute) {
    return Instant.parse("2026-01-31T10:00:00Z").plusSeconds(60L * minute);
  }

  private static String jira(int minute) {
    return "2026-01-31T%02d:%02d:00.000+0100".formatted(11 + minute / 60, minute % 60);
  }

  private TimelineFromJiraTest changed(int minute, String field, String from, String to) {
    histories.add(
        new History(
            "h" + minute, null, jira(minute), List.of(new Item(field, field, from, "", to, ""))));
    return this;
  }

  private TimelineFromJiraTest said(int minute, String by, String type, String text) {
    comments.add(
        new Comment(
            "c" + minute,
            new Comment.Author(by, type),
            new ObjectMapper().valueToTree(Adf.doc(text)),
            jira(minute)));
    return this;
  }

  private Timeline read() {
    return read(Set.of());
  }

  private Timeline read(Set<String> over) {
    return new TimelineFromJira(
            at(0),
            "reporter",
            new IssueStory(histories, comments),
            CATEGORIES,
            Set.of(CLOSED),
            over)
        .read();
  }

  @Test
  void theStatusesThatTheProjectChoseSayWhenItWasResolved() {
    changed(4, "status", OPEN, WORKING)
        .changed(5, "resolution", null, "10000")
        .changed(30, "status", WORKING, RESOLVED)
        .changed(90, "status", RESOLVED, CLOSED);

    assertThat(read(Set.of(WORKING, CLOSED)).resolved()).as("left again").isEqualTo(at(90));
    assertThat(read(Set.of(RESOLVED, CLOSED)).resolved()).isEqualTo(at(30));
    assertThat(read(Set.of("99")).resolved()).isNull();
  }

  @Test
  void aNewIncidentIsOnlyDetected() {
    assertThat(read()).isEqualTo(new Timeline(at(0), null, null, null, null));
  }

  @Test
  void followsTheStatusesByCategoryAndSettings() {
    changed(4, "status", OPEN, WORKING)
        .changed(30, "status", WORKING, RESOLVED)
        .changed(90, "status", RESOLVED, CLOSED);

    assertThat(read()).isEqualTo(new Timeline(at(0), at(4), null, at(30), at(90)));
  }

  @Test
  void takingItAcknowledgesIt() {
    changed(2, "assignee", null, "ada").changed(4, "status", OPEN, WORKING);

    assertThat(read().acknowledged()).isEqualTo(at(2));
  }

  @Test
  void givingItAwayDoesNot() {
    changed(2, "assignee", "ada", null);

    assertThat(read().acknowledged()).isNull();
  }

  @Test
  void anAnswerAcknowledgesButNotFromTheReporterOrAnApp() {
    said(1, "reporter", "atlassian", "Please hurry")
        .said(2, "bot", "app", "I am on it")
        .said(3, "ada", "atlassian", "Looking");

    assertThat(read().acknowledged()).isEqualTo(at(3));
  }

  @Test
  void aCommentMaySayAMomentOutright() {
    changed(4, "status", OPEN, WORKING)
        .said(9, "ada", "atlassian", "Flag is off, #Mitigated.")
        .said(12, "ada", "atlassian", "#mitigated again")
        .said(14, "reporter", "atlassian", "First seen in the graph: #detected")
        .said(15, "bot", "app", "#resolved")
        .said(16, "ada", "atlassian", "see #closedown and x#resolved");

    assertThat(read()).isEqualTo(new Timeline(at(14), at(4), at(9), null, null));
  }

  @Test
  void aReopenedIncidentIsNeitherResolvedNorClosed() {
    changed(30, "status", WORKING, CLOSED).changed(40, "status", CLOSED, WORKING);

    assertThat(read().resolved()).isNull();
    assertThat(read().closed()).isNull();
  }

  @Test
  void resolvedAgainCountsFromTheSecondTime() {
    changed(30, "status", WORKING, RESOLVED)
        .changed(40, "status", RESOLVED, WORKING)
        .changed(50, "status", WORKING, RESOLVED)
        .changed(60, "status", RESOLVED, CLOSED);

    assertThat(read().resolved()).isEqualTo(at(50));
  }

  @Test
  void aResolutionResolvesToo() {
    changed(20, "resolution", null, "10000").changed(30, "status", WORKING, RESOLVED);

    assertThat(read().resolved()).isEqualTo(at(20));
  }

  @Test
  void theOrderOfTheAnswerDoesNotMatter() {
    changed(4, "status", OPEN, WORKING)
        .changed(30, "status", WORKING, RESOLVED)
        .changed(90, "status", RESOLVED, CLOSED);
    Timeline oldestFirst = read();
    Collections.reverse(histories);

    assertThat(read()).isEqualTo(oldestFirst);
  }

  @Test
  void aStatusOfNoKnownCategoryResolvesNothing() {
    changed(30, "status", WORKING, "99");

    assertThat(read().resolved()).isNull();
  }

  @Test
  void typedMomentsWinAndSayWhatJiraSays() {
    var jira = new Timeline(at(0), at(4), null, at(30), null);
    var typed = new Timeline(at(-5), null, at(20), null, null);

    TimelineView view = TimelineView.of(typed, jira, null, at(31));

    assertThat(view.detected()).isEqualTo(new TimelineView.Moment(at(-5), "typed", at(0)));
    assertThat(view.acknowledged()).isEqualTo(new TimelineView.Moment(at(4), "jira", at(4)));
    assertThat(view.mitigated()).isEqualTo(new TimelineView.Moment(at(20), "typed", null));
    assertThat(view.closed()).isEqualTo(new TimelineView.Moment(null, null, null));
    assertThat(view.timeToAcknowledge().minutes()).isEqualTo(9);
    assertThat(view.timeToResolve().minutes()).isEqualTo(35);
    assertThat(view.timeToResolve().definition()).contains("detected", "resolved", "MTTR");
  }

  @Test
  void noTimeIsMadeUp() {
    var view =
        TimelineView.of(Timeline.NONE, new Timeline(at(5), at(1), null, null, null), null, at(9));

    assertThat(view.timeToAcknowledge().minutes()).isNull();
    assertThat(view.timeToResolve().minutes()).isNull();
    assertThat(view.review()).isEqualTo(new TimelineView.Review(null, false, false));
  }

  @Test
  void aReviewIsDueTwoDaysAfterTheResolution() {
    var jira = new Timeline(at(0), null, null, at(30), null);
    Instant due = at(30 + 48 * 60);
    var signed = new SignOff("ada", at(40), null);

    assertThat(TimelineView.of(Timeline.NONE, jira, null, due).review())
        .isEqualTo(new TimelineView.Review(due, false, false));
    assertThat(TimelineView.of(Timeline.NONE, jira, null, due.plusSeconds(1)).review().overdue())
        .isTrue();
    assertThat(TimelineView.of(Timeline.NONE, jira, signed, due.plusSeconds(1)).review())
        .isEqualTo(new TimelineView.Review(due, true, false));
    assertThat(
            TimelineView.of(Timeline.NONE, jira, signed.voided(at(50)), due.plusSeconds(1))
                .review()
                .overdue())
        .isTrue();
  }
}
