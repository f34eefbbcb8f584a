package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The story improves the incident; whoever links by hand may do it the other way round. */
class ImprovementLinkTest {

  @Test
  void theStoryImprovesTheIncident() {
    JsonNode link =
        new ObjectMapper()
            .valueToTree(ImprovementLink.make("77", new IssueKey("APP-7"), new IssueKey("OPS-1")));

    assertThat(link.at("/type/id").asText()).isEqualTo("77");
    assertThat(link.at("/inwardIssue/key").asText()).isEqualTo("APP-7");
    assertThat(link.at("/outwardIssue/key").asText()).isEqualTo("OPS-1");
  }

  @Test
  void readsBothDirectionsOfItsTypeOnly() throws Exception {
    var links =
        new ObjectMapper()
            .readTree(
                """
                [{"type":{"id":"77"},"inwardIssue":{"id":"1","key":"APP-1",
                  "fields":{"summary":"one","issuetype":{"id":"2"}}}},
                 {"type":{"id":"77"},"outwardIssue":{"id":"2","key":"APP-2"}},
                 {"type":{"id":"76"},"outwardIssue":{"id":"3","key":"APP-3"}},
                 {"type":{"id":"77"}}]""");

    assertThat(ImprovementLink.ends(new IssueFields(Map.of("issuelinks", links)), "77"))
        .extracting(end -> end.key() + " " + end.summary() + " " + end.issueType())
        .containsExactly("APP-1 one 2", "APP-2  ");
    assertThat(ImprovementLink.ends(new IssueFields(Map.of()), "77")).isEmpty();
  }
}
