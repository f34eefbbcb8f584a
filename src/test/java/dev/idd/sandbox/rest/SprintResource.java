package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.SprintJson;
import dev.idd.sandbox.server.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Sprints: planned, started, closed, and what is in them. */
final class SprintResource {
  private static final int LONGEST_NAME = 30;
  private static final DateTimeFormatter LENIENT_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS[XXX][XX]");
  private final JiraSite site;
  private final AgileIssues issues;

  SprintResource(JiraSite site) {
    this.site = site;
    this.issues = new AgileIssues(site);
  }

  void routes(Route.Table table) {
    String sprint = "/rest/agile/1.0/sprint/{sprintId}";
    table
        .on("POST", "/rest/agile/1.0/sprint", "WRITE", this::create)
        .on("GET", sprint, "READ", this::get)
        .on("POST", sprint, "WRITE", this::update)
        .on("PUT", sprint, "WRITE", this::replace)
        .on("DELETE", sprint, "DELETE", this::delete)
        .on("GET", sprint + "/issue" + AgileIssues.PARAMS, "READ", this::list)
        .on("POST", sprint + "/issue", "WRITE", this::plan)
        .on("POST", "/rest/agile/1.0/backlog/issue", "WRITE", this::toBacklog);
  }

  private Sprint sprint(Call call) {
    return site.catalogue()
        .sprint(call.number("sprintId"))
        .filter(s -> call.may(Permission.BROWSE_PROJECTS, s.board().project()))
        .orElseThrow(() -> Refused.because(404, "Sprint does not exist."));
  }

  private Sprint managed(Call call) {
    Sprint sprint = sprint(call);
    manage(call, sprint.board());
    return sprint;
  }

  private static void manage(Call call, Board board) {
    call.require(
        Permission.MANAGE_SPRINTS_PERMISSION,
        board.project(),
        403,
        "You do not have permission to manage sprints on this board.");
  }

  private Response json(int status, Sprint sprint) {
    return Response.json(status, SprintJson.of(sprint, site.baseUrl()));
  }

  private Response get(Call call) {
    return json(200, sprint(call));
  }

  private Response create(Call call) {
    Body body = call.body().only("name", "startDate", "endDate", "originBoardId", "goal");
    long boardId =
        body.number("originBoardId")
            .orElseThrow(() -> Refused.field("originBoardId", "Origin board must be set."));
    Board board =
        site.catalogue()
            .board(boardId)
            .filter(b -> call.may(Permission.BROWSE_PROJECTS, b.project()))
            .orElseThrow(
                () ->
                    Refused.because(
                        404,
                        "The requested board cannot be viewed because it either does not exist or"
                            + " you do not have permission to view it."));
    manage(call, board);
    String name = name(body).orElseThrow(() -> Refused.field("name", "Sprint name must be set."));
    Sprint sprint = site.sprints().create(call.actor(), board, name);
    if (body.node().size() > 2) {
      change(call, sprint, body);
    }
    return json(201, sprint);
  }

  private static java.util.Optional<String> name(Body body) {
    java.util.Optional<String> name = body.text("name").filter(n -> !n.isBlank());
    if (name.filter(n -> n.length() > LONGEST_NAME).isPresent()) {
      throw Refused.field("name", "The sprint name must be shorter than 30 characters.");
    }
    return name;
  }

  private Response update(Call call) {
    Sprint sprint = managed(call);
    Body body = known(call.body());
    apply(call, sprint, body);
    return json(200, sprint);
  }

  /** A full update: what is not given would be lost, so everything has to be given. */
  private Response replace(Call call) {
    Sprint sprint = managed(call);
    Body body = known(call.body());
    if (body.text("name").isEmpty() || body.text("state").isEmpty()) {
      throw Refused.because(400, "A full update needs the name and the state of the sprint.");
    }
    apply(call, sprint, body);
    return json(200, sprint);
  }

  private static Body known(Body body) {
    return body.only(
        "id",
        "self",
        "state",
        "name",
        "startDate",
        "endDate",
        "completeDate",
        "createdDate",
        "originBoardId",
        "goal");
  }

  private void apply(Call call, Sprint sprint, Body body) {
    String state = body.text("state").orElse(sprint.state().key());
    if (sprint.state() == Sprint.State.CLOSED && !state.equals("closed")) {
      throw Refused.because(400, "A closed sprint cannot be opened again.");
    }
    change(call, sprint, body);
    if (!state.equals(sprint.state().key())) {
      switch (state) {
        case "active" -> site.sprints().start(call.actor(), sprint);
        case "closed" -> site.sprints().close(call.actor(), sprint);
        default -> throw Refused.because(400, "The sprint cannot become '" + state + "'.");
      }
    }
  }

  private void change(Call call, Sprint sprint, Body body) {
    if (List.of("name", "goal", "startDate", "endDate").stream().noneMatch(body.node()::has)) {
      return;
    }
    site.sprints()
        .update(
            call.actor(),
            sprint,
            name(body).orElse(null),
            body.text("goal").orElse(null),
            moment(body, "startDate"),
            moment(body, "endDate"));
  }

  private static Instant moment(Body body, String name) {
    String text = body.text(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notIso) {
      try {
        return OffsetDateTime.parse(text, LENIENT_OFFSET).toInstant();
      } catch (DateTimeParseException wrong) {
        throw Refused.field(name, "The date '" + text + "' is not an ISO date and time.");
      }
    }
  }

  private Response delete(Call call) {
    site.sprints().delete(call.actor(), managed(call));
    return Response.empty(204);
  }

  private Response list(Call call) {
    Sprint sprint = sprint(call);
    return issues.page(
        call, site.issues().all().stream().filter(issue -> issue.sprints().contains(sprint)));
  }

  private Response plan(Call call) {
    Sprint sprint = sprint(call);
    Body body =
        call.body().only("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId");
    List<Issue> moved = RankResource.issues(call, body);
    site.sprints().plan(call.actor(), sprint, moved);
    return Response.empty(204);
  }

  private Response toBacklog(Call call) {
    List<Issue> moved = RankResource.issues(call, call.body().only("issues"));
    site.sprints().toBacklog(call.actor(), moved);
    return Response.empty(204);
  }
}
