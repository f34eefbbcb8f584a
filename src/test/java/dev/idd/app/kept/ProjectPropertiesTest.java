package dev.idd.app.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPropertiesTest {
  private final TenantId site = new TenantId(UUID.randomUUID());
  private final TinyJira jira = new TinyJira();
  private final ProjectProperties properties = new ProjectProperties(jira.asApp(site), "1000");

  @Test
  void whatFitsIsOneProperty() {
    properties.write("idd.test", value("x".repeat(31_000)));

    assertThat(properties.read("idd.test")).contains(value("x".repeat(31_000)));
    assertThat(jira.properties(site)).containsOnlyKeys("idd.test");
  }

  /** Jira refuses more than 32,768 characters, and so does the tiny one. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "\\", "é", "事", "😀", "\n"})
  void whatDoesNotFitIsCutIntoPartsThatDo(String character) {
    JsonNode long_ = value(character.repeat(70_000));

    properties.write("idd.test", long_);

    assertThat(properties.read("idd.test")).contains(long_);
    assertThat(jira.properties(site)).containsKeys("idd.test", "idd.test.a.1", "idd.test.a.3");
  }

  @Test
  void aHalfWrittenValueLeavesTheOneBefore() {
    JsonNode before = value("a".repeat(70_000));
    properties.write("idd.test", before);
    jira.fail("PUT project property idd.test.b.2", new JiraFailure.Unavailable("down"));

    assertThatThrownBy(() -> properties.write("idd.test", value("b".repeat(70_000))))
        .isInstanceOf(JiraFailure.Unavailable.class);

    assertThat(properties.read("idd.test")).contains(before);
    jira.heal();
    properties.write("idd.test", value("b".repeat(70_000)));
    assertThat(properties.read("idd.test")).contains(value("b".repeat(70_000)));
  }

  @Test
  void aValueWithAPartMissingOrExchangedIsNone() {
    properties.write("idd.test", value("a".repeat(70_000)));
    JsonNode second = jira.properties(site).remove("idd.test.a.2");
    assertThatThrownBy(() -> properties.read("idd.test"))
        .isInstanceOf(ProjectProperties.Incomplete.class)
        .hasMessageContaining("idd.test was left out");

    jira.properties(site).put("idd.test.a.2", jira.properties(site).get("idd.test.a.3"));
    assertThatThrownBy(() -> properties.read("idd.test"))
        .isInstanceOf(ProjectProperties.Incomplete.class);

    jira.properties(site).put("idd.test.a.2", second);
    assertThat(properties.read("idd.test")).isPresent();
  }

  @Test
  void nothingIsNothing() {
    assertThat(properties.read("idd.test")).isEmpty();
  }

  private static JsonNode value(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }
}
