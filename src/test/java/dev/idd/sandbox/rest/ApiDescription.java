package dev.idd.sandbox.rest;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of Atlassian's OpenAPI files: as a tree to look things up in, and as a validator. */
final class ApiDescription {
  private final JsonNode paths;
  private final OpenApiInteractionValidator validator;

  ApiDescription(Path file) {
    JsonNode tree = Json.read(read(file));
    paths = tree.path("paths");
    withoutSecurity(tree);
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(false);
    validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(tree.toString())
            .withParseOptions(options)
            .withLevelResolver(levels())
            .build();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Credentials are the sandbox's own matter. */
  private static void withoutSecurity(JsonNode tree) {
    ((ObjectNode) tree).remove("security");
    for (JsonNode path : tree.path("paths")) {
      for (JsonNode operation : path) {
        if (operation instanceof ObjectNode node) {
          node.remove("security");
        }
      }
    }
  }

  /**
   * What the description closes with {@code additionalProperties: false} stays closed; the
   * validator is only kept from closing more.
   */
  private static LevelResolver levels() {
    return LevelResolver.create()
        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
        .build();
  }

  OpenApiInteractionValidator validator() {
    return validator;
  }

  /** The operation a path belongs to; literal paths win over templates. */
  Optional<JsonNode> operation(String method, String path) {
    JsonNode best = null;
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<String, JsonNode> entry : paths.properties()) {
      Route route = new Route(method, entry.getKey(), "", Set.of(), call -> null);
      Optional<Map<String, String>> parts = route.match(path);
      JsonNode operation = entry.getValue().get(method.toLowerCase(Locale.ROOT));
      if (parts.isPresent() && operation != null && parts.get().size() < fewest) {
        best = operation;
        fewest = parts.get().size();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a response is described as {@code {}}: anything, in practice nothing at all. */
  boolean bodyIsAnything(String method, String path, int status) {
    return operation(method, path)
        .map(o -> o.path("responses").path(Integer.toString(status)).path("content"))
        .map(content -> content.path("application/json").path("schema").isEmpty())
        .orElse(true);
  }
}
