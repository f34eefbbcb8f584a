package dev.idd.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.util.function.Consumer;

/** The gate policy of project OPS, as its admin has it. */
final class Policies {
  static final String PATH = "/api/projects/OPS/policy";

  private Policies() {}

  static JsonNode read(World world) {
    return world.api("project-admin").get(PATH).expecting(200).json();
  }

  /** Changes the policy, on top of what is there. */
  static void choose(World world, Consumer<ObjectNode> change) {
    var now = read(world);
    ObjectNode policy = now.path("policy").deepCopy();
    change.accept(policy);
    var body = Json.object().put("version", now.path("version").asLong());
    body.set("policy", policy);
    world.api("project-admin").put(PATH, body).expecting(200);
  }

  /** Refuses, and does this about a close that went around it: {@code flag} or {@code reopen}. */
  static void enforce(World world, String onBypass) {
    choose(world, policy -> policy.put("mode", "enforce").put("onBypass", onBypass));
  }
}
