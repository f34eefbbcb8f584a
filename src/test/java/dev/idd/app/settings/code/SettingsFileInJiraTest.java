package dev.idd.app.settings.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What Jira keeps of the settings is read like an import: whole, or not at all. */
class SettingsFileInJiraTest extends ApiTest {
  private static final String FILE = "/api/projects/OPS/settings.yaml";

  @Autowired SettingsFileInJira kept;
  @Autowired List<KeptWithProject> everything;

  private KeptProject project;

  @BeforeEach
  void aProject() {
    project = new KeptProject(tenant, "1000", new ProjectKey("OPS"), "Operations");
  }

  @Test
  void whatWasChosenIsTaken() {
    assertThat(kept.restore(project, content("improvementProjects:\n  - OPS\n"))).isEmpty();

    assertThat(text("admin", FILE)).contains("improvementProjects:\n  - OPS");
  }

  @Test
  void aFaultIsNamedWithItsLineAndNothingIsTaken() {
    String before = text("admin", FILE);

    var wrong =
        kept.restore(
            project,
            content("improvementProjects:\n  - OPS\nclosedStatuses:\n  - Shut\nunknown: 1\n"));

    assertThat(wrong)
        .hasSize(2)
        .first()
        .asString()
        .startsWith("idd.settings: line 4: closedStatuses[0]: there is no status 'Shut' here");
    assertThat(text("admin", FILE)).isEqualTo(before);
  }

  @Test
  void whatSomebodyChoseHereStays() {
    kept.restore(project, content("improvementProjects:\n  - OPS\n"));

    assertThat(kept.restore(project, content("improvementProjects:\n  - APP\n"))).isEmpty();

    assertThat(text("admin", FILE)).contains("improvementProjects:\n  - OPS");
  }

  @Test
  void whatIsOnlyGuessedIsNotKept() {
    assertThat(kept.content(project).path("yaml").asText()).doesNotContain("incidentTypes");
  }

  /** Its own property keeps and restores it, together with the site's. */
  @Test
  void thePolicyIsKeptElsewhere() {
    yaml("admin", HttpMethod.PUT, FILE, "policy: {mode: observe}\n", null).is(200);

    assertThat(text("admin", FILE)).contains("policy:\n  mode: observe\n");
    assertThat(kept.content(project).path("yaml").asText()).doesNotContain("policy");
    JsonNode elsewhere =
        everything.stream()
            .filter(one -> one.property().equals("idd.policy"))
            .findFirst()
            .orElseThrow()
            .content(project);
    assertThat(elsewhere.path("chosen").asBoolean()).isTrue();
    assertThat(elsewhere.at("/policy/mode").asText()).isEqualTo("observe");
  }

  private static JsonNode content(String yaml) {
    return JSON.createObjectNode().put("v", 1).put("yaml", yaml);
  }
}
