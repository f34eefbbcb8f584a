package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, as {@code startAt} and {@code maxResults} ask for it.
 *
 * @param <T> what is listed
 */
record Page<T>(List<T> items, int startAt, int maxResults, int total) {

  static <T> Page<T> of(Call call, List<T> all, int defaultSize, int greatestSize) {
    int startAt = call.number("startAt", 0);
    int max = Math.min(greatestSize, call.number("maxResults", defaultSize));
    int from = Math.min(startAt, all.size());
    List<T> items = all.subList(from, Math.min(all.size(), from + max));
    return new Page<>(items, startAt, max, all.size());
  }

  boolean last() {
    return startAt + items.size() >= total;
  }

  /**
   * With {@code values}, and {@code self} and {@code nextPage}, as the newer operations have it.
   */
  ObjectNode bean(Call call, Function<? super T, JsonNode> each) {
    String here = call.site().baseUrl() + call.request().path();
    ObjectNode node = Json.object().put("self", here);
    if (!last()) {
      int next = startAt + maxResults;
      node.put("nextPage", here + "?startAt=" + next + "&maxResults=" + maxResults);
    }
    return values(node, each);
  }

  /** With {@code values}, as the Agile operations have it. */
  ObjectNode values(ObjectNode node, Function<? super T, JsonNode> each) {
    node.put("maxResults", maxResults).put("startAt", startAt).put("total", total);
    node.put("isLast", last());
    node.set("values", Json.array(items, each));
    return node;
  }

  /** With a name of its own for the items, as the older operations have it. */
  ObjectNode named(String name, Function<? super T, JsonNode> each) {
    ObjectNode node = Json.object();
    node.put("startAt", startAt).put("maxResults", maxResults).put("total", total);
    node.set(name, Json.array(items, each));
    return node;
  }
}
