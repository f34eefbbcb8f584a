package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entity properties as requests bring them, within Jira's limits. */
final class PropertyInput {
  private static final int LONGEST_VALUE = 32_768;
  private static final int LONGEST_KEY = 255;

  private PropertyInput() {}

  /** The {@code properties} of a create or edit request. */
  static Map<String, JsonNode> all(Body body) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (JsonNode item : body.list("properties")) {
      Body property = Body.of("properties", item).only("key", "value");
      String key = property.text("key").orElseThrow(() -> new Malformed("a property has no key"));
      checkKey(key);
      JsonNode value =
          property.any("value").orElseThrow(() -> new Malformed("a property has no value"));
      checkValue(value.toString());
      properties.put(key, value);
    }
    return properties;
  }

  static void checkKey(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Refused.because(
          400, "The property key is invalid: it must be between 1 and 255 characters.");
    }
  }

  static void checkValue(String json) {
    if (json.isBlank()) {
      throw Refused.because(400, "The property value cannot be empty.");
    }
    if (json.length() > LONGEST_VALUE) {
      throw Refused.because(
          400, "The property value is too long. It cannot be longer than 32768 characters.");
    }
  }
}
