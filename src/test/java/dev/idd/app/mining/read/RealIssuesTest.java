package dev.idd.app.mining.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.mining.facts.Facts;
import dev.idd.app.mining.facts.IssueSnapshot;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues of a real Jira: names in Chinese, times with an offset, and history of every kind. */
class RealIssuesTest {
  static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
  static final JiraApi SILENT =
      (JiraApi)
          Proxy.newProxyInstance(
              JiraApi.class.getClassLoader(),
              new Class<?>[] {JiraApi.class},
              (proxy, method, arguments) -> {
                throw new JiraFailure.Gone("Only what the file says");
              });

  @ParameterizedTest
  @ValueSource(strings = {"jira_cloud_issues_sample.jsonl", "jira_server_issuelinks_sample.jsonl"})
  void areTrimmedWithoutAWordOfTheirLanguage(String name) throws IOException {
    Path file = Path.of("../shared/data", name);
    assumeTrue(Files.exists(file), file + " is not here: nothing real to read");
    int issues = 0;
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        agreesWith(JSON.readTree(line));
        issues++;
      }
    }
    assertThat(issues).isGreaterThan(20);
  }

  private static void agreesWith(JsonNode raw) throws IOException {
    Issue issue = JSON.treeToValue(raw, Issue.class);
    if (issue.changelog() == null) {
      return;
    }
    IssueSnapshot snapshot =
        new Snapshots(SILENT, SiteFields.NONE, new ProjectStatuses()).of(issue);
    int statusItems = 0;
    for (JsonNode history : raw.path("changelog").path("histories")) {
      for (JsonNode item : history.path("items")) {
        statusItems += item.path("field").asText().equals("status") ? 1 : 0;
      }
    }

    assertThat(snapshot.moves()).as(issue.key()).hasSize(statusItems);
    assertThat(snapshot.moves())
        .isSortedAccordingTo(java.util.Comparator.comparing(IssueSnapshot.Move::at));
    assertThat(snapshot.created())
        .isEqualTo(IssueFields.instant(raw.path("fields").path("created").asText()));
    boolean done =
        raw.path("fields")
            .path("status")
            .path("statusCategory")
            .path("key")
            .asText()
            .equals("done");
    Instant shipped = Facts.improvement(snapshot).shipped();
    assertThat(shipped != null).as(issue.key()).isEqualTo(done);
    assertThat(Facts.incident(snapshot, Set.of(snapshot.status())).closed()).isNotNull();
    assertThat(JSON.readValue(JSON.writeValueAsString(snapshot), IssueSnapshot.class))
        .isEqualTo(snapshot);
    assertThat(JSON.writeValueAsString(snapshot)).doesNotContain("acct-", "displayName");
  }
}
