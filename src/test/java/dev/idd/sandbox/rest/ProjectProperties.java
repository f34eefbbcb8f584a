package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity properties of projects, which their admins write. */
final class ProjectProperties implements PropertyResource.Owners {
  static final String ENTITY = "/rest/api/3/project/{projectIdOrKey}";

  @Override
  public PropertyResource.Owner seen(Call call) {
    return new Owner(call.project());
  }

  @Override
  public PropertyResource.Owner writable(Call call) {
    Project project = call.project();
    call.require(
        Permission.ADMINISTER_PROJECTS,
        project,
        403,
        "You do not have permission to administer this project.");
    return new Owner(project);
  }

  private record Owner(Project project) implements PropertyResource.Owner {
    @Override
    public String path() {
      return "/rest/api/3/project/" + project.id();
    }

    @Override
    public Set<String> keys() {
      return project.properties().keySet();
    }

    @Override
    public @Nullable JsonNode get(String key) {
      return project.properties().get(key);
    }

    @Override
    public boolean set(String key, JsonNode value) {
      return project.properties().put(key, value) == null;
    }

    @Override
    public boolean remove(String key) {
      return project.properties().remove(key) != null;
    }
  }
}
