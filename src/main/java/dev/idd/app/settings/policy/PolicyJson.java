package dev.idd.app.settings.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import java.util.Optional;

/** A policy as it is stored. */
final class PolicyJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String SHAPE = "shape";
  private static final int NEWEST = 2;

  private PolicyJson() {}

  static String write(GatePolicy policy) {
    return tree(policy).toString();
  }

  /** As it is kept in Jira. */
  static JsonNode kept(int shape, Versioned stored, Optional<Versioned> site) {
    ObjectNode kept = JSON.createObjectNode().put("v", shape).put("chosen", stored.chosen());
    kept.set("policy", tree(stored.policy()));
    site.ifPresent(one -> kept.set("site", tree(one.policy())));
    return kept;
  }

  private static ObjectNode tree(GatePolicy policy) {
    ObjectNode tree = JSON.valueToTree(policy);
    return tree.put(SHAPE, NEWEST);
  }

  /** Policies of the first shape were asked for some rules that nobody could choose yet. */
  static GatePolicy read(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      GatePolicy stored = JSON.treeToValue(tree, GatePolicy.class);
      return tree.path(SHAPE).asInt(1) < NEWEST ? stored.also(Demand.always()) : stored;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored policy cannot be read", e);
    }
  }
}
