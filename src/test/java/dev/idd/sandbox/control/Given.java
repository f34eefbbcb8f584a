package dev.idd.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Request;
import java.util.List;

/** The JSON of a control request: a flat object with known names and nothing else. */
record Given(JsonNode json) {

  static Given of(Request request, String... known) {
    var json = request.body().isBlank() ? Json.object() : request.json();
    if (!json.isObject()) {
      throw new IllegalArgumentException("a JSON object is expected");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                    "'" + name + "' is not known; known are " + String.join(", ", known));
              }
            });
    return new Given(json);
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  String text(String name, String otherwise) {
    return json.path(name).asText(otherwise);
  }

  int number(String name, int otherwise) {
    if (has(name) && !json.path(name).isInt()) {
      throw new IllegalArgumentException("'" + name + "' must be a number");
    }
    return json.path(name).asInt(otherwise);
  }

  boolean flag(String name) {
    if (has(name) && !json.path(name).isBoolean()) {
      throw new IllegalArgumentException("'" + name + "' must be true or false");
    }
    return json.path(name).asBoolean();
  }
}
