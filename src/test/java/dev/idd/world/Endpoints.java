package dev.idd.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.Reply;
import dev.idd.sandbox.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the running app that is not open to all, so that none is forgotten. */
final class Endpoints {
  private static final String VERSIONED = "{\"version\": 0, \"command\": %s}";

  private static final String EXEMPTION = "{\"reason\": \"Customers wait for the next release.\"}";

  static final String NO_FINDING = "00000000-0000-0000-0000-000000000000";

  private static final String FINDING = "{\"findingId\": \"%s\"}".formatted(NO_FINDING);

  private static final String RETIRE =
      """
      {"stamp": "0", "operation": {"type": "retire", "kind": "class", "key": "config-error"}}""";

  /** What a page could send there. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "POST /api/incidents/{key}/extract",
              VERSIONED.formatted("{\"type\": \"assign-steward\", \"accountId\": null}")),
          Map.entry(
              "POST /api/incidents/{key}/improvements",
              """
          {"requestId": "r-1", "projectKey": "APP", "issueTypeId": "10001", "summary": "Try",
           "acceptanceCriteria": "It is tried.", "scope": "beyond-fix", "state": "committed"}"""),
          Map.entry(
              "POST /api/incidents/{key}/improvements/links",
              """
          {"improvementKey": "APP-1", "acceptanceCriteria": "", "scope": "beyond-fix",
           "state": "committed"}"""),
          Map.entry("POST /api/incidents/{key}/gate/check", ""),
          Map.entry("POST /api/improvements/{key}", VERSIONED.formatted("{\"type\": \"propose\"}")),
          Map.entry("POST /api/projects/{project}/insights/mine-again", ""),
          Map.entry("POST /api/projects/{project}/restore", ""),
          Map.entry("POST /api/projects/{project}/imports", "{}"),
          Map.entry(
              "PUT /api/projects/{project}/settings",
              """
          {"version": 1, "incidentIssueTypeIds": [], "closedStatusIds": [], "linkTypeId": "10004",
           "improvementProjectKeys": []}"""),
          Map.entry("POST /api/incidents/{key}/extract/export/comment", ""),
          Map.entry("POST /api/incidents/{key}/gate/override", EXEMPTION),
          Map.entry("POST /api/incidents/{key}/gate/waive", EXEMPTION),
          Map.entry(
              "POST /api/projects/{project}/policy/dry-run", "{\"months\": 6, \"policy\": null}"),
          Map.entry("PUT /api/projects/{project}/policy", "{\"version\": 1, \"policy\": null}"),
          Map.entry("POST /api/projects/{project}/policy/inherited", "{\"version\": 1}"),
          Map.entry("PUT /api/site/policy", "{\"version\": 0, \"policy\": null}"),
          Map.entry("POST /api/site/policy/inherited", "{\"version\": 0}"),
          Map.entry(
              "PUT /api/projects/{project}/people/settings", "{\"version\": 1, \"choices\": null}"),
          Map.entry("PUT /api/incidents/{key}/satisfaction", "{\"score\": 4}"),
          Map.entry(
              "PUT /api/projects/{project}/maturity/answers",
              "{\"category\": \"people\", \"level\": 5, \"answer\": \"yes\"}"),
          Map.entry("PUT /api/projects/{project}/delivery", "{\"version\": 0, \"months\": []}"),
          Map.entry("POST /api/lint/statement", "{\"text\": \"It broke.\"}"),
          Map.entry("POST /api/lint/cause", "{\"text\": \"It broke.\"}"),
          Map.entry(
              "POST /api/incidents/{key}/findings", "{\"requestId\": \"r-1\", \"title\": \"Try\"}"),
          Map.entry("POST /api/incidents/{key}/findings/join", FINDING),
          Map.entry("POST /api/incidents/{key}/findings/leave", FINDING),
          Map.entry(
              "PUT /api/projects/{project}/findings/{finding}",
              "{\"version\": 1, \"title\": \"Try\", \"state\": \"open\"}"),
          Map.entry("POST /api/projects/{project}/queue/{pair}", "{\"verdict\": \"unsure\"}"),
          Map.entry("POST /api/projects/{project}/queue/reviewed", "{}"),
          Map.entry("PUT /api/projects/{project}/ai-tools", "{\"version\": 0, \"tools\": []}"),
          Map.entry("POST /api/projects/{project}/taxonomy", RETIRE),
          Map.entry("POST /api/projects/{project}/taxonomy/preview", RETIRE),
          Map.entry("POST /api/projects/{project}/taxonomy/inherited", RETIRE),
          Map.entry("POST /api/site/taxonomy", RETIRE),
          Map.entry("POST /api/site/taxonomy/preview", RETIRE),
          Map.entry("POST /api/site/taxonomy/inherited", RETIRE),
          Map.entry("PUT /api/projects/{project}/settings.yaml", "version: 1"),
          Map.entry("POST /api/projects/{project}/settings.yaml/diff", "version: 1"));

  private Endpoints() {}

  /** One address and how it is called. */
  record Endpoint(String method, String pattern, String path) {

    /** Whether what it tells belongs to one project. */
    boolean ofAProject() {
      return pattern.matches(".*\\{(key|project(Key)?)}.*");
    }

    private boolean ofTheDescriptor() {
      return !pattern.startsWith("/api/");
    }

    Reply callBy(HttpUser somebody) {
      if (method.equals("GET")) {
        return somebody.get(path);
      }
      var body = ofTheDescriptor() ? "{}" : BODIES.get(method + " " + pattern);
      if (body == null) {
        throw new AssertionError("say what a page sends to " + method + " " + pattern);
      }
      if (body.isEmpty()) {
        return somebody.post(path);
      }
      var type = pattern.contains(".yaml") ? "text/yaml" : "application/json";
      return somebody.send(method, path, type, body);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The API of the pages, as it is about an incident, a project and an improvement. */
  static List<Endpoint> ofThePages(World world, String incident, String improvement) {
    return world.bean(DispatcherServlet.class).getHandlerMappings().stream()
        .filter(RequestMappingHandlerMapping.class::isInstance)
        .map(RequestMappingHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(Endpoints::methodsAndPatterns)
        .filter(endpoint -> endpoint.pattern().startsWith("/api/"))
        .map(endpoint -> filled(endpoint, incident, improvement))
        .sorted((one, other) -> one.path().compareTo(other.path()))
        .toList();
  }

  private static Stream<Endpoint> methodsAndPatterns(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .flatMap(
            pattern ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(method -> new Endpoint(method.name(), pattern, pattern)));
  }

  private static Endpoint filled(Endpoint endpoint, String incident, String improvement) {
    var issue = endpoint.pattern().startsWith("/api/improvements/") ? improvement : incident;
    var project = incident.substring(0, incident.indexOf('-'));
    var path =
        endpoint
            .pattern()
            .replace("{key}", issue)
            .replace("{finding}", NO_FINDING)
            .replace("{pair}", NO_FINDING)
            .replaceAll("\\{project(Key)?}", project)
            .replaceFirst("/people$", "/people?query=s")
            .replaceFirst("/imports$", "/imports?format=jsonl")
            .replace("{id}", NO_FINDING);
    return new Endpoint(endpoint.method(), endpoint.pattern(), path);
  }

  /** What the descriptor names: pages that Jira frames, and where it reports. */
  static List<Endpoint> ofTheDescriptor(World world) {
    var descriptor = world.jira().addon().installation().orElseThrow().descriptor();
    var endpoints = new ArrayList<Endpoint>();
    descriptor.lifecycle().forEach(url -> endpoints.add(endpoint("POST", url.asText())));
    descriptor.webhooks().forEach(webhook -> endpoints.add(endpoint("POST", webhook.url())));
    descriptor.modules().properties().stream()
        .filter(type -> !type.getKey().equals("webhooks"))
        .flatMap(type -> type.getValue().findValues("url").stream())
        .map(JsonNode::asText)
        .filter(url -> !url.startsWith("/pages/assets/"))
        .forEach(url -> endpoints.add(endpoint("GET", url)));
    return endpoints;
  }

  private static Endpoint endpoint(String method, String url) {
    return new Endpoint(method, url, url.replaceAll("\\{[^}]*}", "OPS-1"));
  }
}
