package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.SprintJson;
import dev.idd.sandbox.model.Status;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.server.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boards: what is on them, in their sprints and in their backlog. */
final class BoardResource {
  private static final Set<String> STATES = Set.of("future", "active", "closed");
  private final JiraSite site;
  private final AgileIssues issues;

  BoardResource(JiraSite site) {
    this.site = site;
    this.issues = new AgileIssues(site);
  }

  void routes(Route.Table table) {
    String board = "/rest/agile/1.0/board/{boardId}";
    table
        .on(
            "GET",
            "/rest/agile/1.0/board?startAt&maxResults&type&name&projectKeyOrId&accountIdLocation"
                + "&projectLocation&includePrivate&negateLocationFiltering&orderBy&expand&filterId",
            "READ",
            this::list)
        .on("GET", board, "READ", this::get)
        .on("GET", board + "/configuration", "READ", this::configuration)
        .on("GET", board + "/sprint?startAt&maxResults&state", "READ", this::sprints)
        .on("GET", board + "/issue" + AgileIssues.PARAMS, "READ", this::issues)
        .on("GET", board + "/backlog" + AgileIssues.PARAMS, "READ", this::backlog);
  }

  private boolean sees(Call call, Board board) {
    return call.may(Permission.BROWSE_PROJECTS, board.project());
  }

  private Board board(Call call) {
    return site.catalogue()
        .board(call.number("boardId"))
        .filter(board -> sees(call, board))
        .orElseThrow(
            () ->
                Refused.because(
                    404,
                    "The requested board cannot be viewed because it either does not exist or you"
                        + " do not have permission to view it."));
  }

  private Response list(Call call) {
    Optional<String> project = call.param("projectKeyOrId");
    project
        .filter(key -> call.findProject(key).isEmpty())
        .ifPresent(
            key -> {
              throw Refused.because(400, "No project could be found with key or id '" + key + "'.");
            });
    String name = call.param("name").orElse("").toLowerCase(Locale.ROOT);
    List<String> types = call.list("type");
    List<Board> found =
        site.catalogue().boards().stream()
            .filter(board -> sees(call, board))
            .filter(
                b ->
                    project.map(k -> call.findProject(k).orElseThrow() == b.project()).orElse(true))
            .filter(b -> types.isEmpty() || types.contains(b.type()))
            .filter(b -> b.name().toLowerCase(Locale.ROOT).contains(name))
            .toList();
    return Response.json(Page.of(call, found, 50, 50).values(Json.object(), this::json));
  }

  private ObjectNode json(Board board) {
    ObjectNode node = Json.object().put("id", board.id()).put("self", self(board));
    node.put("name", board.name()).put("type", board.type());
    String title = board.project().name() + " (" + board.project().key() + ")";
    node.putObject("location")
        .put("projectId", Long.parseLong(board.project().id()))
        .put("displayName", title)
        .put("projectName", board.project().name())
        .put("projectKey", board.project().key())
        .put("projectTypeKey", "software")
        .put("avatarURI", "/avatars/" + board.project().key() + ".svg")
        .put("name", title);
    return node;
  }

  private String self(Board board) {
    return site.baseUrl() + "/rest/agile/1.0/board/" + board.id();
  }

  private Response get(Call call) {
    return Response.json(json(board(call)));
  }

  private Response configuration(Call call) {
    Board board = board(call);
    ObjectNode node = Json.object().put("id", board.id()).put("name", board.name());
    node.put("type", board.type()).put("self", self(board) + "/configuration");
    node.putObject("location").put("type", "project").put("projectKeyOrId", board.project().key());
    node.putObject("filter")
        .put("id", Long.toString(10_000 + board.id()))
        .put("self", site.baseUrl() + "/rest/api/2/filter/" + (10_000 + board.id()));
    ObjectNode columns = node.putObject("columnConfig");
    columns.set("columns", columns(board));
    columns.put("constraintType", "none");
    node.putObject("ranking").put("rankCustomFieldId", 10_019);
    return Response.json(node);
  }

  /** One column for each category of statuses. */
  private ArrayNode columns(Board board) {
    Set<Status> statuses =
        board.project().workflows().stream()
            .flatMap(w -> w.statuses().stream())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return Json.array(
        List.of(StatusCategory.values()),
        category -> {
          ObjectNode column = Json.object().put("name", category.title());
          column.set(
              "statuses",
              Json.array(
                  statuses.stream().filter(s -> s.category() == category).toList(),
                  s ->
                      Json.object()
                          .put("id", s.id())
                          .put("self", site.baseUrl() + "/rest/api/2/status/" + s.id())));
          return column;
        });
  }

  private Response sprints(Call call) {
    Board board = board(call);
    List<String> states = call.list("state");
    if (!STATES.containsAll(states)) {
      throw Refused.because(400, "Invalid value for state: use future, active or closed.");
    }
    List<Sprint> found =
        site.catalogue().sprints(board).stream()
            .filter(s -> states.isEmpty() || states.contains(s.state().key()))
            .sorted(Comparator.comparing(Sprint::state, Comparator.reverseOrder()))
            .toList();
    return Response.json(
        Page.of(call, found, 50, 50).values(Json.object(), s -> SprintJson.of(s, site.baseUrl())));
  }

  private Response issues(Call call) {
    return issues.page(call, of(board(call)));
  }

  private Response backlog(Call call) {
    Predicate<Issue> waiting =
        issue -> issue.openSprint().isEmpty() && issue.status().category() != StatusCategory.DONE;
    return issues.page(call, of(board(call)).filter(waiting));
  }

  private Stream<Issue> of(Board board) {
    return site.issues().all().stream().filter(issue -> issue.project() == board.project());
  }
}
