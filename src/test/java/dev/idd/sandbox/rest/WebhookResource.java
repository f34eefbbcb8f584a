package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The deliveries that were given up, for the app to catch up. */
final class WebhookResource {
  private static final int PAGE = 100;
  private static final Duration KEPT = Duration.ofHours(72);
  private final JiraSite site;
  private Supplier<List<FailedWebhook>> failed = List::of;

  WebhookResource(JiraSite site) {
    this.site = site;
  }

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
    List<FailedWebhook> page = page(after, max);
    ObjectNode body = Json.object();
    body.set("values", Json.array(page, WebhookResource::json));
    if (!page.isEmpty()) {
      body.put("next", next(page.get(page.size() - 1).failureTime(), max));
    }
    return Response.json(body.put("maxResults", max));
  }

  /** Oldest first. What failed in the same moment is never torn apart, so a page may be longer. */
  private List<FailedWebhook> page(long after, int max) {
    long kept = site.clock().instant().minus(KEPT).toEpochMilli();
    List<FailedWebhook> all =
        failed.get().stream()
            .filter(w -> w.failureTime() > Math.max(after, kept))
            .sorted(Comparator.comparingLong(FailedWebhook::failureTime))
            .toList();
    int size = Math.min(max, all.size());
    while (size > 0
        && size < all.size()
        && all.get(size).failureTime() == all.get(size - 1).failureTime()) {
      size++;
    }
    return all.subList(0, size);
  }

  private String next(long last, int max) {
    return site.baseUrl() + "/rest/api/3/webhook/failed?after=" + last + "&maxResults=" + max;
  }

  private static ObjectNode json(FailedWebhook webhook) {
    return Json.object()
        .put("id", webhook.id())
        .put("body", webhook.body())
        .put("url", webhook.url())
        .put("failureTime", webhook.failureTime());
  }
}
