package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** A sprint as the Agile API writes it. */
public final class SprintJson {
  private SprintJson() {}

  public static ObjectNode of(Sprint sprint, URI baseUrl) {
    ObjectNode node = Json.object().put("id", sprint.number());
    node.put("self", baseUrl + "/rest/agile/1.0/sprint/" + sprint.number());
    node.put("state", sprint.state().key()).put("name", sprint.name());
    sprint.start().ifPresent(at -> node.put("startDate", Json.agileTime(at)));
    sprint.end().ifPresent(at -> node.put("endDate", Json.agileTime(at)));
    sprint.completed().ifPresent(at -> node.put("completeDate", Json.agileTime(at)));
    return node.put("originBoardId", sprint.board().id()).put("goal", sprint.goal());
  }

  /** As an issue's sprint field shows it. */
  static ObjectNode inField(Sprint sprint) {
    ObjectNode node = Json.object().put("id", sprint.number()).put("name", sprint.name());
    node.put("state", sprint.state().key()).put("boardId", sprint.board().id());
    node.put("goal", sprint.goal());
    sprint.start().ifPresent(at -> node.put("startDate", Json.agileTime(at)));
    sprint.end().ifPresent(at -> node.put("endDate", Json.agileTime(at)));
    sprint.completed().ifPresent(at -> node.put("completeDate", Json.agileTime(at)));
    return node;
  }
}
