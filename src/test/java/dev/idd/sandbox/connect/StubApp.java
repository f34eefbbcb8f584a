package dev.idd.sandbox.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app that writes down what Jira sends it and answers as told. */
public final class StubApp implements AutoCloseable {
  /** One call as it arrived. */
  public record Call(String method, URI uri, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(h -> h.getKey().equalsIgnoreCase(name))
          .map(h -> h.getValue().get(0))
          .findFirst()
          .orElse("");
    }

    Jwt jwt() {
      return Jwt.parse(header("Authorization").replaceFirst("^JWT ", ""));
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Integer> answers = call -> 204;

  public StubApp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  public String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public URI descriptorUrl() {
    return URI.create(baseUrl() + "/atlassian-connect.json");
  }

  public void answering(Function<Call, Integer> status) {
    answers = status;
  }

  public List<Call> calls() {
    return calls;
  }

  public List<Call> calls(String path) {
    return calls.stream().filter(call -> call.uri().getPath().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var uri = exchange.getRequestURI();
    try (exchange) {
      if (uri.getPath().equals("/atlassian-connect.json")) {
        var descriptor = descriptor().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, descriptor.length);
        exchange.getResponseBody().write(descriptor);
        return;
      }
      var call =
          new Call(
              exchange.getRequestMethod(), uri, Map.copyOf(exchange.getRequestHeaders()), body);
      calls.add(call);
      exchange.sendResponseHeaders(answers.apply(call), -1);
    }
  }

  private String descriptor() {
    return """
        { "key": "stub.app", "name": "Stub", "baseUrl": "%s", "authentication": {"type": "jwt"},
          "apiMigrations": {"signed-install": true}, "scopes": ["READ", "WRITE", "ACT_AS_USER"],
          "lifecycle": {"installed": "/installed", "uninstalled": "/uninstalled"},
          "modules": {
            "jiraIssueContents": [{"key": "panel", "name": {"value": "Panel"},
               "target": {"type": "web_panel", "url": "/panel?issueKey={issue.key}&x={nothing.here}"}}],
            "webhooks": [
              {"event": "jira:issue_updated", "url": "/hooks/updated?from=jira"},
              {"event": "issue_property_set", "url": "/hooks/property", "propertyKeys": ["idd.gate"]}]}}
        """
        .formatted(baseUrl());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
