package dev.idd.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

/** Somebody who calls a server over HTTP, with new credentials for every call. */
public final class HttpUser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI baseUrl;
  private final Supplier<String> authorization;

  /** Nobody in particular. */
  public static HttpUser anonymous(URI baseUrl) {
    return new HttpUser(baseUrl, () -> "");
  }

  /** A person with basic auth; any password will do. */
  public static HttpUser withPassword(URI baseUrl, String email) {
    var credentials = (email + ":token").getBytes(StandardCharsets.UTF_8);
    return new HttpUser(baseUrl, () -> "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** Somebody with a new token of an app for every call. */
  public static HttpUser withJwt(URI baseUrl, Supplier<String> token) {
    return new HttpUser(baseUrl, () -> "JWT " + token.get());
  }

  private HttpUser(URI baseUrl, Supplier<String> authorization) {
    this.baseUrl = baseUrl;
    this.authorization = authorization;
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply delete(String path) {
    return send(request(path).DELETE());
  }

  public Reply post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Reply post(String path, JsonNode body) {
    return send(json(path).POST(BodyPublishers.ofString(body.toString())));
  }

  /** {@code body} is JSON as text. */
  public Reply post(String path, String body) {
    return send(json(path).POST(BodyPublishers.ofString(body)));
  }

  public Reply put(String path, JsonNode body) {
    return put(path, body.toString());
  }

  public Reply put(String path, String body) {
    return send(json(path).PUT(BodyPublishers.ofString(body)));
  }

  /** {@code body} is text of that media type. */
  public Reply send(String method, String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json, text/*;q=0.9");
    var credentials = authorization.get();
    return credentials.isEmpty() ? request : request.header("Authorization", credentials);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
