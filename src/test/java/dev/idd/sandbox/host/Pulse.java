package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Request;
import java.util.List;
import java.util.Objects;

/** The little that changes on an open issue page without anybody touching it. */
final class Pulse {
  private final JiraSite site;
  private final ConnectAddon addon;

  Pulse(JiraSite site, ConnectAddon addon) {
    this.site = site;
    this.addon = addon;
  }

  /**
   * {@code revision} differs when the page should be drawn again; {@code lozenges} are by module.
   */
  ObjectNode of(Request request, Account person) {
    Issue issue =
        site.issues()
            .find(request.param("issueKey").orElse(""))
            .filter(found -> site.permissions().canSee(person, found))
            .orElseThrow(Refused::noIssue);
    ObjectNode pulse = Json.object().put("revision", revision(issue));
    pulse.set("lozenges", lozenges(issue));
    return pulse;
  }

  private static String revision(Issue issue) {
    List<Integer> linked =
        issue.links().stream()
            .map(link -> link.other(issue))
            .map(o -> Objects.hash(o.key(), o.updated()))
            .toList();
    return Integer.toHexString(
        Objects.hash(issue.updated(), issue.status(), issue.comments().size(), linked));
  }

  private ObjectNode lozenges(Issue issue) {
    ObjectNode lozenges = Json.object();
    addon
        .installation()
        .ifPresent(
            app ->
                app.descriptor()
                    .modules("jiraIssueContexts")
                    .forEach(
                        module -> {
                          JsonNode status = status(issue, app.descriptor().key(), module.key());
                          if (status.path("type").asText().equals("lozenge")) {
                            lozenges.set(module.key(), status.path("value"));
                          }
                        }));
    return lozenges;
  }

  private static JsonNode status(Issue issue, String appKey, String moduleKey) {
    String property = "com.atlassian.jira.issue:%s:%s:status".formatted(appKey, moduleKey);
    return issue.properties().getOrDefault(property, Json.object());
  }
}
