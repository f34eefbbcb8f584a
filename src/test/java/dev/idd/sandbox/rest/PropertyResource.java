package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The entity properties of an issue: whoever sees it reads them, whoever edits it writes them. */
final class PropertyResource {
  void routes(Route.Table table) {
    String properties = "/rest/api/3/issue/{issueIdOrKey}/properties";
    table
        .on("GET", properties, "READ", this::keys)
        .on("GET", properties + "/{propertyKey}", "READ", this::get)
        .on("PUT", properties + "/{propertyKey}", "WRITE", this::set)
        .on("DELETE", properties + "/{propertyKey}", "DELETE", this::remove);
  }

  private Response keys(Call call) {
    Issue issue = call.issue();
    String base = call.site().baseUrl() + "/rest/api/3/issue/" + issue.id() + "/properties/";
    ObjectNode node = Json.object();
    node.set(
        "keys",
        Json.array(
            issue.properties().keySet(),
            key ->
                Json.object()
                    .put("self", base + URLEncoder.encode(key, StandardCharsets.UTF_8))
                    .put("key", key)));
    return Response.json(node);
  }

  private Response get(Call call) {
    String key = call.part("propertyKey");
    JsonNode value = call.issue().properties().get(key);
    if (value == null) {
      throw missing(key);
    }
    ObjectNode node = Json.object().put("key", key);
    node.set("value", value);
    return Response.json(node);
  }

  private Response set(Call call) {
    Issue issue = editable(call);
    String key = call.part("propertyKey");
    PropertyInput.checkKey(key);
    PropertyInput.checkValue(call.request().body());
    JsonNode value = call.request().json();
    boolean fresh = call.site().changes().setProperty(call.actor(), issue, key, value);
    return Response.empty(fresh ? 201 : 200);
  }

  private Response remove(Call call) {
    Issue issue = editable(call);
    String key = call.part("propertyKey");
    if (!call.site().changes().removeProperty(call.actor(), issue, key)) {
      throw missing(key);
    }
    return Response.empty(204);
  }

  private static Issue editable(Call call) {
    Issue issue = call.issue();
    call.require(
        Permission.EDIT_ISSUES,
        issue.project(),
        403,
        "You do not have permission to edit issues in this project.");
    return issue;
  }

  private static Refused missing(String key) {
    return Refused.because(404, "The property " + key + " does not exist.");
  }
}
