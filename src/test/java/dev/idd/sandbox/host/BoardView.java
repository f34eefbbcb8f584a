package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.SprintJson;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.server.Request;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A project's board: the sprints that are not over, and what is in none of them. */
final class BoardView {
  private static final List<String> SHOWN = List.of("summary", "status", "issuetype", "assignee");

  private final JiraSite site;

  BoardView(JiraSite site) {
    this.site = site;
  }

  ObjectNode of(Request request, Account person) {
    String key = request.param("projectKey").orElse("");
    Board board =
        site.catalogue().boards().stream()
            .filter(candidate -> candidate.project().key().equals(key))
            .findFirst()
            .orElseThrow(() -> Refused.because(404, "There is no board for '" + key + "'."));
    ObjectNode view = Json.object().put("name", board.name());
    var open =
        site.catalogue().sprints(board).stream()
            .filter(sprint -> sprint.state() != Sprint.State.CLOSED)
            .toList();
    view.set("sprints", Json.array(open, sprint -> sprint(sprint, person)));
    var waiting = issues(person, issue -> unplanned(issue, board)).toList();
    view.set("backlog", Json.array(waiting, this::issue));
    return view;
  }

  private static boolean unplanned(Issue issue, Board board) {
    return issue.project() == board.project()
        && issue.openSprint().isEmpty()
        && issue.status().category() != StatusCategory.DONE;
  }

  private ObjectNode sprint(Sprint sprint, Account person) {
    ObjectNode node = SprintJson.of(sprint, site.baseUrl());
    var inIt = issues(person, i -> i.openSprint().filter(sprint::equals).isPresent()).toList();
    node.set("issues", Json.array(inIt, this::issue));
    return node;
  }

  private Stream<Issue> issues(Account person, Predicate<Issue> wanted) {
    return site.issues().all().stream()
        .filter(wanted)
        .filter(issue -> site.permissions().canSee(person, issue))
        .sorted(Comparator.comparingDouble(Issue::rank));
  }

  private ObjectNode issue(Issue issue) {
    List<Field> fields = SHOWN.stream().map(site.catalogue().fields()::get).toList();
    return IssueJson.v3(site).issue(issue, fields);
  }
}
