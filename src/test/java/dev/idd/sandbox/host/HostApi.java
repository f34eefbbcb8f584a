package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages ask for that Jira's REST does not offer: {@code /sandbox/host/…}. Refuses in
 * Jira's own form.
 */
final class HostApi implements Endpoint {
  private static final String AT = "/sandbox/host/";
  private static final Pattern RULES =
      Pattern.compile("workflows/([^/]+)(?:/transitions/([^/]+)/rules(?:/([^/]+))?)?");

  private final JiraSite site;
  private final Sessions sessions;
  private final SiteView view;
  private final Frames frames;
  private final Pulse pulse;
  private final BoardView board;
  private final DashboardView dashboard;
  private final WorkflowEditor workflows;

  HostApi(JiraSite site, ConnectAddon addon, Sessions sessions) {
    this.site = site;
    this.sessions = sessions;
    this.view = new SiteView(site, addon);
    this.frames = new Frames(site, addon);
    this.pulse = new Pulse(site, addon);
    this.board = new BoardView(site);
    this.dashboard = new DashboardView(site);
    this.workflows = new WorkflowEditor(site, addon);
  }

  @Override
  public Optional<Response> handle(Request request) {
    if (!request.path().startsWith(AT)) {
      return Optional.empty();
    }
    String what = request.path().substring(AT.length());
    Account person = sessions.account(request);
    try {
      Response answer = site.locked(() -> answer(what, request, person));
      return Optional.of(answer.with("Cache-Control", "no-store"));
    } catch (Refused refused) {
      return Optional.of(refusal(refused));
    }
  }

  private Response answer(String what, Request request, Account person) {
    Matcher rules = RULES.matcher(what);
    if (rules.matches()) {
      return Response.json(edit(rules, request, person));
    }
    return switch (what) {
      case "site" -> read(request, () -> view.of(person));
      case "frame" -> read(request, () -> frames.frame(request, person));
      case "token" -> Response.text(200, frames.token(request, person));
      case "pulse" -> read(request, () -> pulse.of(request, person));
      case "dashboard" -> read(request, () -> dashboard.of(request, person));
      case "dashboard/items" -> write(request, () -> dashboard.add(request, person));
      case "board" -> read(request, () -> board.of(request, person));
      case "workflows" -> read(request, workflows::all);
      default -> throw Refused.because(404, "The pages have nothing called '" + what + "'.");
    };
  }

  private static Response read(Request request, Supplier<? extends JsonNode> answer) {
    return only("GET", request, answer);
  }

  private static Response write(Request request, Supplier<? extends JsonNode> answer) {
    return only("POST", request, answer);
  }

  private static Response only(
      String method, Request request, Supplier<? extends JsonNode> answer) {
    if (!request.method().equals(method)) {
      throw Refused.because(405, "Method Not Allowed");
    }
    return Response.json(answer.get());
  }

  private JsonNode edit(Matcher place, Request request, Account person) {
    String workflow = decoded(place.group(1));
    if (request.method().equals("GET")) {
      return workflows.one(workflow, person);
    }
    if (place.group(2) == null) {
      throw Refused.because(405, "Method Not Allowed");
    }
    WorkflowEditor.Place at =
        workflows.place(workflow, decoded(place.group(2)), Optional.ofNullable(place.group(3)));
    return switch (request.method()) {
      case "POST" -> workflows.add(at, request.json(), person);
      case "PUT" -> workflows.configure(at, request.json(), person);
      case "DELETE" -> workflows.remove(at, person);
      default -> throw Refused.because(405, "Method Not Allowed");
    };
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Response refusal(Refused refused) {
    ObjectNode body = Json.object();
    body.set("errorMessages", Json.strings(refused.messages()));
    ObjectNode errors = body.putObject("errors");
    refused.errors().forEach(errors::put);
    return Response.json(refused.status(), body);
  }
}
