package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.List;
import java.util.Map;

/** Jira's error bodies. */
final class Errors {
  static final String PAYLOAD =
      "Invalid request payload. Refer to the REST API documentation and try again.";

  private Errors() {}

  static Response of(int status, String message) {
    return of(status, List.of(message), Map.of());
  }

  static Response of(Refused refused) {
    return of(refused.status(), refused.messages(), refused.errors());
  }

  static Response of(int status, List<String> messages, Map<String, String> errors) {
    ObjectNode body = Json.object();
    body.set("errorMessages", Json.strings(messages));
    ObjectNode byField = body.putObject("errors");
    errors.forEach(byField::put);
    return Response.json(status, body);
  }
}
