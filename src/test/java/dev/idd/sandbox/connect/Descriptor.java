package dev.idd.sandbox.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an app says about itself, as Jira understood it when it installed the app. */
public record Descriptor(
    String key,
    String name,
    String baseUrl,
    Set<String> scopes,
    JsonNode lifecycle,
    JsonNode modules) {

  /** A module of any type; {@code url} is relative to the base URL and may carry context tokens. */
  public record Module(String type, String key, String name, String url, JsonNode json) {}

  /** One thing the app wants to be told about. */
  public record Webhook(String event, String url, boolean excludeBody, List<String> propertyKeys) {}

  private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-._]{1,90}");
  private static final Set<String> SCOPES =
      Set.of(
          "NONE",
          "READ",
          "WRITE",
          "DELETE",
          "PROJECT_ADMIN",
          "ADMIN",
          "ACT_AS_USER",
          "ACCESS_EMAIL_ADDRESSES");

  static Descriptor parse(JsonNode json) {
    var key = json.path("key").asText();
    demand(KEY.matcher(key).matches(), "the key '" + key + "' is not valid");
    var baseUrl = json.path("baseUrl").asText();
    demand(baseUrl.matches("https?://[^?#]+"), "the baseUrl '" + baseUrl + "' is not a URL");
    demand(
        json.path("authentication").path("type").asText().equals("jwt"),
        "authentication.type must be jwt");
    demand(
        json.path("apiMigrations").path("signed-install").asBoolean(),
        "apiMigrations.signed-install must be true");
    var scopes = new TreeSet<String>();
    json.path("scopes").forEach(s -> scopes.add(s.asText()));
    demand(SCOPES.containsAll(scopes), "unknown scope among " + scopes);
    var descriptor =
        new Descriptor(
            key,
            json.path("name").asText(),
            baseUrl.replaceAll("/+$", ""),
            scopes,
            json.path("lifecycle"),
            json.path("modules"));
    descriptor.webhooks();
    return descriptor;
  }

  Optional<String> lifecycleUrl(String event) {
    return Optional.of(lifecycle.path(event).asText()).filter(url -> !url.isEmpty());
  }

  /** Every module with this type, in the order of the descriptor. */
  public List<Module> modules(String type) {
    var found = modules.path(type);
    var list = found.isArray() ? stream(found) : Stream.of(found).filter(JsonNode::isObject);
    return list.map(json -> module(type, json)).toList();
  }

  public Optional<Module> module(String key) {
    return StreamSupport.stream(((Iterable<String>) modules::fieldNames).spliterator(), false)
        .flatMap(type -> modules(type).stream())
        .filter(module -> module.key().equals(key))
        .findFirst();
  }

  public List<Webhook> webhooks() {
    return stream(modules.path("webhooks")).map(Descriptor::webhook).toList();
  }

  private static Module module(String type, JsonNode json) {
    var url = json.path("url").asText(json.path("target").path("url").asText(""));
    return new Module(
        type, json.path("key").asText(), json.path("name").path("value").asText(), url, json);
  }

  private static Webhook webhook(JsonNode json) {
    var event = json.path("event").asText();
    demand(
        !event.isEmpty() && !json.path("url").asText().isEmpty(), "a webhook needs event and url");
    demand(
        !json.has("filter") && !json.has("conditions"),
        "the sandbox does not know filter and conditions of webhooks yet (" + event + ")");
    return new Webhook(
        event,
        json.path("url").asText(),
        json.path("excludeBody").asBoolean(),
        stream(json.path("propertyKeys")).map(JsonNode::asText).toList());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static void demand(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException("Jira refuses this descriptor: " + otherwise);
    }
  }
}
