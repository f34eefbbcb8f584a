package dev.idd.sandbox.rest;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The official OpenAPI descriptions; each loaded when first needed, once for all tests. */
final class OpenApiContract implements Contract {
  private static ApiDescription platform;
  private static ApiDescription software;
  private final Path folder;

  OpenApiContract(Path folder) {
    this.folder = folder;
  }

  private ApiDescription description(String path) {
    synchronized (OpenApiContract.class) {
      if (path.startsWith("/rest/agile/")) {
        if (software == null) {
          software = new ApiDescription(folder.resolve("jira-software-openapi-2022.json"));
        }
        return software;
      }
      if (platform == null) {
        platform = new ApiDescription(folder.resolve("jira-platform-openapi.json"));
      }
      return platform;
    }
  }

  /** The scope the description asks of a Connect app, where it knows the operation. */
  Optional<String> scope(String method, String path) {
    return description(path)
        .operation(method, path)
        .map(operation -> operation.path("x-atlassian-connect-scope").asText());
  }

  @Override
  public boolean inaccessible(Request request) {
    return scope(request.method(), request.path()).filter("INACCESSIBLE"::equals).isPresent();
  }

  @Override
  public List<String> differences(Request request, Response response) {
    ValidationReport report =
        description(request.path()).validator().validate(simple(request), simple(response));
    List<String> differences = new ArrayList<>();
    for (ValidationReport.Message message : report.getMessages()) {
      if (message.getLevel() == ValidationReport.Level.ERROR
          && !known(message.getKey(), request, response)) {
        differences.add("OpenAPI: " + message.getKey() + ": " + message.getMessage());
      }
    }
    return differences;
  }

  /** Where the description itself is known to be wrong or silent about what Jira does. */
  private boolean known(String key, Request request, Response response) {
    boolean refusal = response.status() >= 400;
    return switch (key) {
      // Jira's 401 and 403 are nowhere complete, and errors have a body though none is described.
      case "validation.response.status.unknown" ->
          response.status() == 401 || response.status() == 403;
      case "validation.response.body.unexpected" -> refusal;
      case "validation.response.body.missing" ->
          response.status() == 204
              || description(request.path())
                  .bodyIsAnything(request.method(), request.path(), response.status());
      // The Agile file calls plain texts such as ?state=active objects.
      case "validation.request.parameter.schema.invalidJson" ->
          request.path().startsWith("/rest/agile/");
      // The file calls the custom variables of an expression a list; its own example has an object.
      case "validation.request.body.schema.allOf" ->
          request.path().equals("/rest/api/3/expression/evaluate");
      default -> false;
    };
  }

  private static SimpleRequest simple(Request request) {
    SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), request.path());
    request.query().forEach((name, values) -> values.forEach(v -> builder.withQueryParam(name, v)));
    request.headers().forEach((name, value) -> builder.withHeader(name, value));
    if (!request.body().isEmpty()) {
      builder.withBody(request.body());
    }
    return builder.build();
  }

  private static SimpleResponse simple(Response response) {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.status());
    response.headers().forEach((name, value) -> builder.withHeader(name, value));
    if (response.body().length > 0) {
      JsonNode tree = Json.read(response.text());
      tree.forEach(OpenApiContract::dropNulls);
      builder.withBody(tree.toString());
    }
    return builder.build();
  }

  /** Jira writes null for what is absent; the description has no word for null. */
  private static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeNulls();
    }
    node.forEach(OpenApiContract::dropNulls);
  }
}
