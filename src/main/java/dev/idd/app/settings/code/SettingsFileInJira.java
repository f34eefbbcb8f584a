package dev.idd.app.settings.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the settings file of a project in Jira; a restore reads it like an import. */
@Component
@Order(2)
class SettingsFileInJira implements KeptWithProject {
  private static final int SHAPE = 1;

  private final SettingsFile file;

  SettingsFileInJira(SettingsFile file) {
    this.file = file;
  }

  @Override
  public String property() {
    return "idd.settings";
  }

  @Override
  public String stamp(KeptProject project) {
    return file.stamp(Caller.app(project.tenant()), visible(project));
  }

  @Override
  public JsonNode content(KeptProject project) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("v", SHAPE)
        .put("yaml", file.chosen(Caller.app(project.tenant()), visible(project)));
  }

  @Override
  public List<String> restore(KeptProject project, JsonNode content) {
    try {
      file.fill(Caller.app(project.tenant()), visible(project), content.path("yaml").asText());
      return List.of();
    } catch (Problem refused) {
      return wrong(refused);
    }
  }

  private static VisibleProject visible(KeptProject project) {
    return new VisibleProject(project.id(), project.key(), project.name(), true);
  }
}
