package dev.idd.sandbox.host;

import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The frame around every page: the same HTML, told which script draws the rest. */
final class Shell implements Endpoint {
  private static final String NOWHERE = "nowhere";
  private static final Pattern OTHERS =
      Pattern.compile("/(rest|sandbox|oauth2|keys|connect|nm|host)(/.*)?");

  private static final Map<Pattern, String> PAGES =
      Map.of(
          Pattern.compile("/(projects/?)?"), "projects",
          Pattern.compile("/dashboards(/[^/]*)?"), "dashboard",
          Pattern.compile("/browse/[^/]+"), "issue",
          Pattern.compile("/projects/[^/]+/?"), "project",
          Pattern.compile("/projects/[^/]+/board"), "board",
          Pattern.compile("/projects/[^/]+/settings"), "settings",
          Pattern.compile("/projects/[^/]+/(settings/)?apps/[^/]+|/plugins/servlet/ac/[^/]+/[^/]+"),
              "app",
          Pattern.compile("/workflows/?"), "workflow-index",
          Pattern.compile("/workflows/[^/]+"), "workflow");

  private final Sessions sessions;
  private final Packages packages;

  Shell(Sessions sessions, Packages packages) {
    this.sessions = sessions;
    this.packages = packages;
  }

  @Override
  public Optional<Response> handle(Request request) {
    if (!request.method().equals("GET") || OTHERS.matcher(request.path()).matches()) {
      return Optional.empty();
    }
    Optional<String> known = page(request.path());
    boolean browser = request.header("accept").orElse("").contains("text/html");
    return known.isPresent() || browser ? Optional.of(draw(request, known)) : Optional.empty();
  }

  private static Optional<String> page(String path) {
    return PAGES.entrySet().stream()
        .filter(page -> page.getKey().matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Response draw(Request request, Optional<String> known) {
    if (!packages.installed()) {
      return Response.text(503, Packages.MISSING);
    }
    String html =
        OwnAssets.text("shell.html")
            .replace("@page@", known.orElse(NOWHERE))
            .replace("@color-mode@", sessions.dark(request) ? "dark" : "light");
    return Response.of(known.isPresent() ? 200 : 404, ContentTypes.of(".html"), html)
        .with("Cache-Control", "no-store")
        .with("Set-Cookie", signedIn(request));
  }

  private String signedIn(Request request) {
    return "%s=%s; Path=/; SameSite=Lax"
        .formatted(Sessions.ACCOUNT, sessions.account(request).name());
  }
}
