package dev.idd.sandbox.host;

import com.sun.net.httpserver.HttpServer;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.SandboxClock;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.model.Workflow;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A site with one incident and one story, in which our own descriptor is installed from an app that
 * only says yes.
 */
final class HostWorld implements AutoCloseable {
  static final Path PACKAGES = Path.of("frontend/node_modules");
  static final String KEY = "dev.idd.test";
  private static final URI JIRA = URI.create("http://localhost:8090");

  final JiraSite site = new JiraSite(new SandboxClock(), JIRA);
  final ConnectAddon addon = new ConnectAddon(() -> JIRA);
  final Account responder = site.directory().add(Account.person("responder", "Rosa Responder"));
  final Account admin = site.directory().addAdmin(Account.person("jira-admin", "Ada Admin"));
  final Account outsider = site.directory().add(Account.person("outsider", "Otto Outsider"));
  final Project ops = site.catalogue().addProject("OPS", "Operations", responder);
  final Workflow workflow = incidents();
  final Issue incident = create(ops, "Incident", "Checkout is down");
  private final HttpServer app = startApp();

  private Workflow incidents() {
    var open = site.catalogue().addStatus("Open", StatusCategory.NEW);
    var closed = site.catalogue().addStatus("Closed", StatusCategory.DONE);
    var incidents = new Workflow("Incident workflow", open).with("31", "Close", Set.of(), closed);
    ops.uses(incidents, site.catalogue().addIssueType("Incident", "", 0));
    ops.grant(responder, Permission.ofMember());
    return incidents;
  }

  Issue create(Project project, String type, String summary) {
    Map<String, Object> values = new HashMap<>();
    values.put("issuetype", project.issueType(type).orElseThrow());
    values.put("summary", summary);
    return site.changes().create(Actor.of(responder), project, values, Map.of());
  }

  void install() {
    addon.install(URI.create(appUrl() + "/atlassian-connect.json"));
  }

  String appUrl() {
    return "http://localhost:" + app.getAddress().getPort();
  }

  HostPages pages() {
    return new HostPages(site, addon, PACKAGES);
  }

  /** What this account's browser gets. */
  Response get(String target, Account as) {
    return ask("GET", target, as, "");
  }

  Response ask(String method, String target, Account as, String body) {
    return pages().handle(request(method, target, body, as.name())).orElseThrow();
  }

  static Request request(String method, String target, String body, String account) {
    return request(
        method, target, body, Map.of("cookie", "a=b; sandbox.account=" + account + "; c=d"));
  }

  static Request request(String method, String target, String body, Map<String, String> headers) {
    URI uri = URI.create(target);
    Map<String, List<String>> query = new HashMap<>();
    for (String pair : Optional.ofNullable(uri.getQuery()).orElse("").split("&")) {
      if (!pair.isEmpty()) {
        query.put(pair.split("=")[0], List.of(pair.split("=")[1]));
      }
    }
    String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return new Request(method, uri.getRawPath(), raw, query, headers, body);
  }

  private HttpServer startApp() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String base = "http://localhost:" + server.getAddress().getPort();
      byte[] descriptor =
          Files.readString(Path.of("atlassian-connect.json"))
              .replace("${idd.connect.key}", KEY)
              .replace("${idd.connect.base-url}", base)
              .getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, descriptor.length);
            exchange.getResponseBody().write(descriptor);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    app.stop(0);
  }
}
