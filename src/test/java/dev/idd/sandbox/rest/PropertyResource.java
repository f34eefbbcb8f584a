package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity properties of anything that has some: whoever sees it reads them. */
final class PropertyResource {
  private final String entity;
  private final Owners owners;

  /**
   * @param entity where the entity is, such as {@code /rest/api/3/issue/{issueIdOrKey}}
   */
  PropertyResource(String entity, Owners owners) {
    this.entity = entity;
    this.owners = owners;
  }

  /** What the properties belong to. */
  interface Owners {
    Owner seen(Call call);

    /** The same, for somebody who may write its properties. */
    Owner writable(Call call);
  }

  /** One entity and its properties. */
  interface Owner {
    /** Where it is below the site, by id. */
    String path();

    Set<String> keys();

    @Nullable JsonNode get(String key);

    /**
     * @return whether it is new
     */
    boolean set(String key, JsonNode value);

    /**
     * @return whether it was there
     */
    boolean remove(String key);
  }

  void routes(Route.Table table) {
    String properties = entity + "/properties";
    table
        .on("GET", properties, "READ", this::keys)
        .on("GET", properties + "/{propertyKey}", "READ", this::get)
        .on("PUT", properties + "/{propertyKey}", "WRITE", this::set)
        .on("DELETE", properties + "/{propertyKey}", "DELETE", this::remove);
  }

  private Response keys(Call call) {
    Owner owner = owners.seen(call);
    String base = call.site().baseUrl() + owner.path() + "/properties/";
    ObjectNode node = Json.object();
    node.set(
        "keys",
        Json.array(
            owner.keys(),
            key ->
                Json.object()
                    .put("self", base + URLEncoder.encode(key, StandardCharsets.UTF_8))
                    .put("key", key)));
    return Response.json(node);
  }

  private Response get(Call call) {
    String key = call.part("propertyKey");
    JsonNode value = owners.seen(call).get(key);
    if (value == null) {
      throw missing(key);
    }
    ObjectNode node = Json.object().put("key", key);
    node.set("value", value);
    return Response.json(node);
  }

  private Response set(Call call) {
    Owner owner = owners.writable(call);
    String key = call.part("propertyKey");
    PropertyInput.checkKey(key);
    PropertyInput.checkValue(call.request().body());
    return Response.empty(owner.set(key, call.request().json()) ? 201 : 200);
  }

  private Response remove(Call call) {
    Owner owner = owners.writable(call);
    String key = call.part("propertyKey");
    if (!owner.remove(key)) {
      throw missing(key);
    }
    return Response.empty(204);
  }

  private static Refused missing(String key) {
    return Refused.because(404, "The property " + key + " does not exist.");
  }
}
