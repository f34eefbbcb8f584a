package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.List;
import java.util.function.Supplier;

/** The deliveries that were given up, for the app to catch up. */
final class WebhookResource {
  private static final int PAGE = 100;
  private Supplier<List<FailedWebhook>> failed = List::of;

  void failed(Supplier<List<FailedWebhook>> given) {
    failed = given;
  }

  void routes(Route.Table table) {
    table.on("GET", "/rest/api/3/webhook/failed?maxResults&after", "READ", this::list);
  }

  private Response list(Call call) {
    if (call.caller().appKey().isEmpty()) {
      throw Refused.because(403, "The caller isn't an app.");
    }
    long after = call.param("after").map(Long::parseLong).orElse(0L);
    int max = Math.min(PAGE, call.number("maxResults", PAGE));
    List<FailedWebhook> page =
        failed.get().stream().filter(w -> w.failureTime() > after).limit(max).toList();
    ObjectNode body = Json.object();
    body.set("values", Json.array(page, WebhookResource::json));
    return Response.json(body.put("maxResults", max));
  }

  private static ObjectNode json(FailedWebhook webhook) {
    return Json.object()
        .put("id", webhook.id())
        .put("body", webhook.body())
        .put("url", webhook.url())
        .put("failureTime", webhook.failureTime());
  }
}
