package dev.idd.sandbox.rest;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The official OpenAPI descriptions; loaded when first needed, once for all tests. */
final class OpenApiContract implements Contract {
  private static final Set<Integer> COMMON_REFUSALS = Set.of(401, 403);
  private static OpenApiContract loaded;
  private final Description platform;
  private final Description software;

  /** One of the two files. */
  private static final class Description {
    private final JsonNode paths;
    private final OpenApiInteractionValidator validator;

    Description(Path file) {
      String text = read(file);
      paths = Json.read(text).path("paths");
      ParseOptions options = new ParseOptions();
      options.setResolve(true);
      options.setResolveFully(false);
      validator =
          OpenApiInteractionValidator.createForInlineApiSpecification(text)
              .withParseOptions(options)
              .withLevelResolver(levels())
              .build();
    }

    /**
     * Credentials are the sandbox's own matter. What the description closes with {@code
     * additionalProperties: false} stays closed; the validator is only kept from closing more.
     */
    private static LevelResolver levels() {
      return LevelResolver.create()
          .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
          .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
          .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .build();
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** The description of the operation a path belongs to; literal paths win over templates. */
    Optional<JsonNode> operation(String method, String path) {
      JsonNode best = null;
      int fewest = Integer.MAX_VALUE;
      for (Map.Entry<String, JsonNode> entry : paths.properties()) {
        Route route = new Route(method, entry.getKey(), "", Set.of(), null);
        Optional<Map<String, String>> parts = route.match(path);
        JsonNode operation = entry.getValue().get(method.toLowerCase(Locale.ROOT));
        if (parts.isPresent() && operation != null && parts.get().size() < fewest) {
          best = operation;
          fewest = parts.get().size();
        }
      }
      return Optional.ofNullable(best);
    }
  }

  private OpenApiContract(Path folder) {
    platform = new Description(folder.resolve("jira-platform-openapi.json"));
    software = new Description(folder.resolve("jira-software-openapi-2022.json"));
  }

  static synchronized OpenApiContract of(Path folder) {
    if (loaded == null) {
      loaded = new OpenApiContract(folder);
    }
    return loaded;
  }

  private Description description(String path) {
    return path.startsWith("/rest/agile/") ? software : platform;
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
        description(request.path()).validator.validate(simple(request), simple(response));
    List<String> differences = new ArrayList<>();
    for (ValidationReport.Message message : report.getMessages()) {
      if (message.getLevel() == ValidationReport.Level.ERROR && concerns(message, response)) {
        differences.add("OpenAPI: " + message);
      }
    }
    return differences;
  }

  /** What may refuse any operation need not be described at each. */
  private static boolean concerns(ValidationReport.Message message, Response response) {
    boolean common = COMMON_REFUSALS.contains(response.status());
    return !(common && message.getKey().equals("validation.response.status.unknown"));
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
    response.headers().forEach(builder::withHeader);
    if (response.body().length > 0) {
      builder.withBody(response.text());
    }
    return builder.build();
  }
}
