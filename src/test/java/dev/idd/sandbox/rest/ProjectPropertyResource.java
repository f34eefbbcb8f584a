package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The entity properties of a project: whoever sees it reads them, its admins write them. */
final class ProjectPropertyResource {
  void routes(Route.Table table) {
    String properties = "/rest/api/3/project/{projectIdOrKey}/properties";
    table
        .on("GET", properties, "READ", this::keys)
        .on("GET", properties + "/{propertyKey}", "READ", this::get)
        .on("PUT", properties + "/{propertyKey}", "WRITE", this::set)
        .on("DELETE", properties + "/{propertyKey}", "DELETE", this::remove);
  }

  private Response keys(Call call) {
    Project project = call.project();
    String base = call.site().baseUrl() + "/rest/api/3/project/" + project.id() + "/properties/";
    ObjectNode node = Json.object();
    node.set(
        "keys",
        Json.array(
            project.properties().keySet(),
            key ->
                Json.object()
                    .put("self", base + URLEncoder.encode(key, StandardCharsets.UTF_8))
                    .put("key", key)));
    return Response.json(node);
  }

  private Response get(Call call) {
    String key = call.part("propertyKey");
    JsonNode value = call.project().properties().get(key);
    if (value == null) {
      throw missing(key);
    }
    ObjectNode node = Json.object().put("key", key);
    node.set("value", value);
    return Response.json(node);
  }

  private Response set(Call call) {
    Project project = administered(call);
    String key = call.part("propertyKey");
    PropertyInput.checkKey(key);
    PropertyInput.checkValue(call.request().body());
    boolean fresh = project.properties().put(key, call.request().json()) == null;
    return Response.empty(fresh ? 201 : 200);
  }

  private Response remove(Call call) {
    Project project = administered(call);
    String key = call.part("propertyKey");
    if (project.properties().remove(key) == null) {
      throw missing(key);
    }
    return Response.empty(204);
  }

  private static Project administered(Call call) {
    Project project = call.project();
    call.require(
        Permission.ADMINISTER_PROJECTS,
        project,
        403,
        "You do not have permission to administer this project.");
    return project;
  }

  private static Refused missing(String key) {
    return Refused.because(404, "The property " + key + " does not exist.");
  }
}
