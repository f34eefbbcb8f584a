package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.App;
import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.SandboxClock;
import dev.idd.sandbox.model.SiteEvent;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.Status;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.model.Version;
import dev.idd.sandbox.model.Workflow;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two projects, five people and an app: enough Jira to test the operations without a port. */
final class SmallJira {
  static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  static final String GATE =
      "issue.properties['gate'] == null ? 'Nobody has judged this.'"
          + " : issue.properties['gate'].open == true ? true : issue.properties['gate'].why";

  final SandboxClock clock = new SandboxClock();
  final JiraSite site;
  final RestApi api;
  final List<SiteEvent> events = new ArrayList<>();
  final Account responder = Account.person("responder", "Robin Responder");
  final Account steward = Account.person("steward", "Sam Steward");
  final Account outsider = Account.person("outsider", "Oli Outsider");
  final Account admin = Account.person("jira-admin", "Jo Admin");
  final Account projectAdmin = Account.person("project-admin", "Pat Lead");
  final App app;
  final Project ops;
  final Project product;
  final IssueType incident;
  final IssueType story;
  final Transition close;
  final Version release;
  final Board board;
  final Sprint sprint;

  SmallJira() {
    clock.freeze();
    clock.set(MORNING);
    site = new JiraSite(clock, URI.create("http://localhost:8090"));
    api = new RestApi(site);
    Account appAccount = Account.app("idd", "IDD");
    List.of(responder, steward, outsider, projectAdmin, appAccount).forEach(site.directory()::add);
    site.directory().addAdmin(admin);
    var catalogue = site.catalogue();
    ops = catalogue.addProject("OPS", "Operations", projectAdmin);
    product = catalogue.addProject("APP", "Product", projectAdmin);
    for (Project project : List.of(ops, product)) {
      project
          .grant(responder, Permission.ofMember())
          .grant(steward, Permission.ofMember())
          .grant(projectAdmin, Permission.ofProjectAdmin())
          .grant(appAccount, Permission.ofApp());
    }
    incident = catalogue.addIssueType("Incident", "Something broke", 0);
    story = catalogue.addIssueType("Story", "Something to build", 0);
    Status open = catalogue.addStatus("Open", StatusCategory.NEW);
    Status resolved = catalogue.addStatus("Resolved", StatusCategory.DONE);
    Status closed = catalogue.addStatus("Closed", StatusCategory.DONE);
    Status todo = catalogue.addStatus("To Do", StatusCategory.NEW);
    Status done = catalogue.addStatus("Done", StatusCategory.DONE);
    Workflow incidents =
        new Workflow("Incident flow", open)
            .with("11", "Resolve", Set.of(open), resolved)
            .with("21", "Close", Set.of(open, resolved), closed)
            .with("31", "Reopen", Set.of(resolved, closed), open);
    ops.uses(incidents, incident);
    product.uses(new Workflow("Product flow", todo).with("11", "Done", Set.of(), done), story);
    close = incidents.transition("21").orElseThrow();
    close.validators().add(new ValidatorRule("r1", "idd", "close", GATE, Json.object(), "", "app"));
    release = catalogue.addVersion(product, "1.0");
    catalogue.addComponent(ops, "payments");
    board = catalogue.addBoard("Product board", product);
    sprint = site.sprints().create(Actor.of(admin), board, "Sprint 1");
    app =
        new App(
            "idd",
            "IDD",
            appAccount,
            Set.of("READ", "WRITE"),
            List.of(new App.IndexedProperty("gate", "state", "string", "gateState")));
    site.apps().put("idd", app);
    api.accepting(
        request ->
            request
                .header("x-test-app")
                .map(scopes -> Caller.throughApp(appAccount, "idd", Set.of(scopes.split(" ")))));
    site.listen(events::add);
  }

  Issue anIncident(String summary) {
    return create(ops, incident, summary);
  }

  Issue aStory(String summary) {
    return create(product, story, summary);
  }

  private Issue create(Project project, IssueType type, String summary) {
    Map<String, Object> values = new HashMap<>();
    values.put("issuetype", type);
    values.put("summary", summary);
    values.put("description", Adf.document("What happened"));
    return site.changes().create(Actor.of(responder), project, values, Map.of());
  }

  /** Calls as a person, with basic auth. */
  Response as(String name, String call, String body) {
    String credentials = name + "@example.com:token";
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return send(call, body, Map.of("authorization", "Basic " + basic));
  }

  Response as(String name, String call) {
    return as(name, call, "");
  }

  /** Calls as the app, with some scopes. */
  Response asApp(String scopes, String call, String body) {
    return send(call, body, Map.of("x-test-app", scopes));
  }

  Response asApp(String call) {
    return asApp("READ WRITE", call, "");
  }

  Response send(String call, String body, Map<String, String> headers) {
    String[] methodAndTarget = call.split(" ", 2);
    String target = methodAndTarget[1];
    int mark = target.indexOf('?');
    String query = mark < 0 ? "" : target.substring(mark + 1);
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("accept", "application/json");
    if (!body.isEmpty()) {
      all.put("content-type", "application/json");
    }
    String path = mark < 0 ? target : target.substring(0, mark);
    Request request =
        new Request(methodAndTarget[0], path, query, params(query), all, quoted(body));
    Optional<Response> response = api.handle(request);
    return response.orElseThrow();
  }

  /** Tests write JSON with single quotes. */
  static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static Map<String, List<String>> params(String query) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair ->
                params
                    .computeIfAbsent(pair[0], n -> new ArrayList<>())
                    .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return params;
  }

  static JsonNode json(Response response) {
    return Json.read(response.text());
  }
}
