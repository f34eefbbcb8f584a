package dev.idd.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.Delivery;
import dev.idd.sandbox.connect.Disorder;
import dev.idd.sandbox.connect.Installation;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The endpoints under {@code /sandbox}, as listed in docs/sandbox.md. */
public final class Control implements Endpoint {
  private final Controlled sandbox;
  private final Map<String, Function<Request, Response>> handlers = new LinkedHashMap<>();

  public Control(Controlled sandbox) {
    this.sandbox = sandbox;
    handlers.put("GET /sandbox/accounts", this::accounts);
    handlers.put("GET /sandbox/token", this::token);
    handlers.put("GET /sandbox/requests", this::requests);
    handlers.put("DELETE /sandbox/requests", this::forgetRequests);
    handlers.put("GET /sandbox/faults", this::faults);
    handlers.put("POST /sandbox/faults", this::fault);
    handlers.put("DELETE /sandbox/faults", this::noFaults);
    handlers.put("GET /sandbox/webhooks", this::webhooks);
    handlers.put("POST /sandbox/webhooks", this::disorder);
    handlers.put("GET /sandbox/notifications", this::notifications);
    handlers.put("GET /sandbox/clock", this::clock);
    handlers.put("POST /sandbox/clock", this::moveClock);
    handlers.put("POST /sandbox/reset", this::reset);
    handlers.put("POST /sandbox/install", this::install);
    handlers.put("POST /sandbox/uninstall", this::uninstall);
    handlers.put("GET /sandbox", request -> overview());
  }

  @Override
  public Optional<Response> handle(Request request) {
    var handler = handlers.get(request.method() + " " + request.path());
    return Optional.ofNullable(handler).map(found -> answer(found, request));
  }

  private static Response answer(Function<Request, Response> handler, Request request) {
    try {
      return handler.apply(request);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Response.json(400, Json.object().put("error", e.getMessage()));
    } catch (IllegalStateException | java.io.UncheckedIOException e) {
      return Response.json(409, Json.object().put("error", e.getMessage()));
    }
  }

  private Response overview() {
    return Response.json(Json.strings(handlers.keySet()));
  }

  private Response accounts(Request request) {
    var site = sandbox.site();
    return Response.json(
        Json.array(
            site.locked(() -> site.directory().all().stream().filter(a -> !a.app()).toList()),
            a ->
                Json.object()
                    .put("name", a.name())
                    .put("email", a.email())
                    .put("displayName", a.displayName())
                    .put("accountId", a.accountId())));
  }

  private Response token(Request request) {
    var name = request.param("account").orElse("responder");
    var site = sandbox.site();
    var account =
        site.locked(() -> site.directory().named(name))
            .orElseThrow(() -> new IllegalArgumentException("no account " + name));
    return Response.text(200, sandbox.addon().contextToken(account.accountId()));
  }

  private Response requests(Request request) {
    var rest = sandbox.rest();
    var body = Json.object();
    var operations = body.putObject("operations");
    rest.counters().all().forEach(operations::put);
    body.set(
        "violations",
        Json.array(
            rest.violations().all(),
            v -> Json.object().put("request", v.request()).put("what", v.what())));
    return Response.json(body);
  }

  private Response forgetRequests(Request request) {
    sandbox.rest().counters().clear();
    sandbox.rest().violations().clear();
    return Response.empty(204);
  }

  private Response faults(Request request) {
    return Response.json(Json.object().put("pending", sandbox.rest().faults().pending()));
  }

  private Response fault(Request request) {
    var given =
        Given.of(request, "method", "path", "status", "times", "retryAfterSeconds", "reason");
    var method = given.text("method", "*");
    var path = given.text("path", ".*");
    var status = given.number("status", 429);
    var times = given.number("times", 1);
    var retryAfter = Duration.ofSeconds(given.number("retryAfterSeconds", status == 429 ? 1 : 0));
    if (status == 429) {
      sandbox
          .rest()
          .faults()
          .limit(method, path, times, retryAfter, given.text("reason", "jira-burst-based"));
    } else if (status >= 500 && status <= 599) {
      sandbox.rest().faults().fail(method, path, status, times, retryAfter);
    } else {
      throw new IllegalArgumentException("status must be 429 or 500 to 599");
    }
    return faults(request);
  }

  private Response noFaults(Request request) {
    sandbox.rest().faults().clear();
    return Response.empty(204);
  }

  private Response notifications(Request request) {
    var site = sandbox.site();
    return Response.json(
        Json.array(
            site.locked(() -> List.copyOf(site.notifications())),
            one ->
                Json.object()
                    .put("issue", one.issue())
                    .put("to", one.to())
                    .put("subject", one.subject())
                    .put("text", one.text())
                    .put("at", one.at().toString())));
  }

  private Response webhooks(Request request) {
    var webhooks = sandbox.webhooks();
    var body = Json.object();
    body.set("disorder", json(webhooks.disorder()));
    body.set("deliveries", Json.array(webhooks.log(), Control::json));
    return Response.json(body.put("failed", webhooks.failed().size()));
  }

  private static ObjectNode json(Disorder disorder) {
    return Json.object()
        .put("copies", disorder.copies())
        .put("dropNext", disorder.dropNext())
        .put("delayMillis", disorder.delay().toMillis())
        .put("reversed", disorder.reversed());
  }

  private static JsonNode json(Delivery delivery) {
    var json =
        Json.object()
            .put("id", delivery.id())
            .put("event", delivery.event())
            .put("url", delivery.url())
            .put("outcome", delivery.outcome().name().toLowerCase(java.util.Locale.ROOT));
    json.set(
        "attempts",
        Json.array(
            delivery.attempts(),
            a ->
                Json.object()
                    .put("at", a.at().toString())
                    .put("status", a.status())
                    .put("problem", a.problem())));
    return json;
  }

  private Response disorder(Request request) {
    var given =
        Given.of(request, "copies", "dropNext", "delayMillis", "reversed", "retryDelayMillis");
    var disorder =
        new Disorder(
            given.number("copies", 1),
            given.number("dropNext", 0),
            Duration.ofMillis(given.number("delayMillis", 0)),
            given.flag("reversed"));
    sandbox.webhooks().configure(disorder);
    if (given.has("retryDelayMillis")) {
      sandbox.webhooks().retryAfter(Duration.ofMillis(given.number("retryDelayMillis", 0)));
    }
    return Response.json(json(disorder));
  }

  private Response clock(Request request) {
    return Response.json(Json.object().put("now", sandbox.site().clock().instant().toString()));
  }

  private Response moveClock(Request request) {
    var given = Given.of(request, "advance", "set");
    var clock = sandbox.site().clock();
    if (given.has("set")) {
      clock.set(Instant.parse(given.text("set", "")));
    }
    if (given.has("advance")) {
      clock.advance(Duration.parse(given.text("advance", "")));
    }
    return clock(request);
  }

  private Response reset(Request request) {
    sandbox.reset();
    return Response.empty(204);
  }

  private Response install(Request request) {
    var given = Given.of(request, "descriptor");
    var descriptor = given.text("descriptor", "");
    return installed(
        descriptor.isEmpty()
            ? sandbox.addon().reinstall()
            : sandbox.install(URI.create(descriptor)));
  }

  private static Response installed(Installation installation) {
    return Response.json(
        Json.object()
            .put("key", installation.descriptor().key())
            .put("clientKey", installation.clientKey())
            .put("baseUrl", installation.descriptor().baseUrl()));
  }

  private Response uninstall(Request request) {
    sandbox.uninstall();
    return Response.empty(204);
  }
}
