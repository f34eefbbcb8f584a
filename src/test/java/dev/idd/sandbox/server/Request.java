package dev.idd.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path decoded only where a handler asks for a part of it
 * @param rawQuery as sent, without the question mark; empty when there is none
 * @param query decoded, in order
 * @param headers names in lower case
 */
public record Request(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  public Optional<String> param(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  public List<String> params(String name) {
    return query.getOrDefault(name, List.of());
  }

  /** The body as JSON, or an {@link IllegalArgumentException}. */
  public JsonNode json() {
    return Json.read(body);
  }

  @Override
  public String toString() {
    return method + " " + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
  }
}
