package dev.idd.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.ProjectKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we guess from names until an admin chooses. */
class DiscoveryTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Incident, 1",
    "INCIDENT, 1",
    "[System] Incident, 1",
    "Story|Incident|Major incident, 2 3",
    "Story|Task, ''",
    "Incident (sub), ''",
    "'', ''"
  })
  void findsIncidentTypes(String types, String incidents) {
    assertThat(Discovery.incidentTypes(project("OPS", types))).isEqualTo(words(incidents));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Open/new|Resolved/done|Closed/done, 3",
    "Open/new|closed/done|Done/done, 2",
    "Open/new|Resolved/done|Done/done, 3",
    "Open/new|Done/done|Cancelled/done, 2 3",
    "Open/new|Resolved/done, ''",
    "Open/new|Closed/indeterminate, 2"
  })
  void findsClosedStatuses(String statuses, String closed) {
    var ofIncident = new IssueTypeStatuses("1", "Incident", statuses(statuses));
    var ofStory = new IssueTypeStatuses("9", "Story", List.of(status("99", "Closed", "done")));

    assertThat(Discovery.closedStatuses(Set.of("1"), List.of(ofStory, ofIncident)))
        .isEqualTo(words(closed));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Open/new|Resolved/done|Closed/done, 2",
    "Open/new|Fixed/done|Resolved/done|Closed/done, 2 3",
    "Open/new|Resolved/indeterminate|Closed/done, ''",
    "Open/new|Done/done|Cancelled/done, ''"
  })
  void findsResolvedStatuses(String statuses, String resolved) {
    var ofIncident = new IssueTypeStatuses("1", "Incident", statuses(statuses));
    var ofStory = new IssueTypeStatuses("9", "Story", List.of(status("99", "Fixed", "done")));
    var all = List.of(ofStory, ofIncident);
    var closed = Discovery.closedStatuses(Set.of("1"), all);

    assertThat(Discovery.resolvedStatuses(Set.of("1"), closed, all)).isEqualTo(words(resolved));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Blocks|Relates|Improvement, 3",
    "Blocks|improvement|Relates, 2",
    "Blocks|Relates|Problem/Incident, 2",
    "Blocks|Cloners, 1"
  })
  void findsTheLinkType(String names, String expected) {
    var number = new AtomicInteger();
    List<LinkType> types =
        Arrays.stream(names.split("\\|"))
            .map(name -> new LinkType("" + number.incrementAndGet(), name, "in", "out"))
            .toList();

    assertThat(Discovery.linkType(types)).contains(expected);
  }

  @Test
  void aSiteMayHaveNoLinkTypes() {
    assertThat(Discovery.linkType(List.of())).isEmpty();
  }

  @Test
  void improvementsAreMadeWhereThereIsPlannedWork() {
    assertThat(
            Discovery.improvementProjects(
                List.of(
                    project("OPS", "Incident|Task"),
                    project("APP", "Story|Epic"),
                    project("SUP", "Incident|Question"),
                    project("DOC", "Subtask (sub)"))))
        .containsExactlyInAnyOrder(new ProjectKey("OPS"), new ProjectKey("APP"));
  }

  private static Project project(String key, String types) {
    var number = new AtomicInteger();
    return new Project(
        key,
        key,
        key,
        Arrays.stream(types.split("\\|"))
            .map(name -> new IssueType("" + number.incrementAndGet(), name, name.contains("(sub)")))
            .toList());
  }

  private static List<Status> statuses(String all) {
    var number = new AtomicInteger();
    return Arrays.stream(all.split("\\|"))
        .map(one -> one.split("/"))
        .map(one -> status("" + number.incrementAndGet(), one[0], one[1]))
        .toList();
  }

  private static Status status(String id, String name, String category) {
    return new Status(id, name, new Status.Category(category));
  }

  private static Set<String> words(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
  }
}
