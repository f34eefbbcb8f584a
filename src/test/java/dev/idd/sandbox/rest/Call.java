package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One call of an operation.
 *
 * @param parts the variable parts of the path
 * @param odd takes down what Jira lets pass but a careful caller does not send
 */
record Call(
    JiraSite site,
    Request request,
    Caller caller,
    Map<String, String> parts,
    Consumer<String> odd) {

  Account account() {
    return caller.account();
  }

  Actor actor() {
    return new Actor(account(), request.header("X-Atlassian-Webhook-Trace"), Optional.empty());
  }

  String part(String name) {
    return parts.get(name);
  }

  /** A numeric part of the path; anything else is as unknown as a wrong number. */
  long number(String part) {
    String text = part(part);
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
  }

  Optional<String> param(String name) {
    return request.param(name);
  }

  int number(String param, int otherwise) {
    return param(param)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")) {
                throw new Malformed("query parameter '" + param + "' is not a number: " + text);
              }
              return Integer.parseInt(text);
            })
        .orElse(otherwise);
  }

  boolean flag(String param) {
    String text = param(param).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new Malformed("query parameter '" + param + "' is not true or false: " + text);
    }
    return text.equals("true");
  }

  /** A list given as {@code a,b} or by repeating the parameter. */
  List<String> list(String param) {
    return request.params(param).stream()
        .flatMap(v -> Arrays.stream(v.split(",")))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  Body body() {
    return Body.of("the body", request.json());
  }

  boolean may(Permission permission, Project project) {
    return site.permissions().has(account(), permission, project);
  }

  boolean may(Permission global) {
    return site.permissions().has(account(), global);
  }

  boolean administers() {
    return site.permissions().has(account(), Permission.ADMINISTER);
  }

  boolean sees(Issue issue) {
    return site.permissions().canSee(account(), issue);
  }

  /** The issue of that id or key, if the caller may see it. */
  Optional<Issue> find(String idOrKey) {
    return site.issues().find(idOrKey).filter(this::sees);
  }

  /** The issue named in the path. */
  Issue issue() {
    return find(part("issueIdOrKey")).orElseThrow(Refused::noIssue);
  }

  Optional<Project> findProject(String idOrKey) {
    return site.catalogue().project(idOrKey).filter(p -> may(Permission.BROWSE_PROJECTS, p));
  }

  /** The project named in the path. */
  Project project() {
    String idOrKey = part("projectIdOrKey");
    return findProject(idOrKey)
        .orElseThrow(
            () -> Refused.because(404, "No project could be found with key '" + idOrKey + "'."));
  }

  List<Project> visibleProjects() {
    return site.catalogue().projects().stream()
        .filter(p -> may(Permission.BROWSE_PROJECTS, p))
        .toList();
  }

  void require(Permission permission, Project project, int status, String message) {
    if (!may(permission, project)) {
      throw Refused.because(status, message);
    }
  }
}
