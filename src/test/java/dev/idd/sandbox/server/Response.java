package dev.idd.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered. */
public record Response(int status, Map<String, String> headers, byte[] body) {
  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  public static Response json(int status, JsonNode body) {
    return of(status, "application/json;charset=UTF-8", body.toString());
  }

  public static Response json(JsonNode body) {
    return json(200, body);
  }

  public static Response html(String body) {
    return of(200, "text/html;charset=UTF-8", body);
  }

  public static Response text(int status, String body) {
    return of(status, "text/plain;charset=UTF-8", body);
  }

  public static Response of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Response of(int status, String contentType, byte[] body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  public static Response redirect(String location) {
    return empty(302).with("Location", location);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
