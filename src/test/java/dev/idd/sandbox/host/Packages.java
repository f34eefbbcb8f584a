package dev.idd.sandbox.host;

import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Atlassian's own bridge, from the packages npm installed: its files under {@code /nm/…}, and
 * {@code all.js}, the script inside the frames.
 */
final class Packages implements Endpoint {
  static final String MISSING =
      "The packages of the pages are not installed yet. Run `mvn generate-resources` once (or `npm ci`"
          + " in frontend/), then load this page again.";
  private static final String AT = "/nm/";
  private static final Set<String> SCRIPT = Set.of("/connect/all.js", "/atlassian-connect/all.js");
  private static final String CACHED = "public, max-age=3600";

  /** Where the bridge takes its themes from; here they come from where the script came from. */
  private static final String CDN = "var CDN_URL = \"https://\" + CDN_DOMAIN;";

  private static final String HERE =
      "var CDN_URL = new URL(document.currentScript.src).origin + \"/nm/atlassian-connect-js/dist\";";

  private final Path folder;

  Packages(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  boolean installed() {
    return Files.isReadable(bridge()) && Files.isDirectory(folder.resolve("@atlassian/aui/dist"));
  }

  private Path bridge() {
    return folder.resolve("atlassian-connect-js/dist/iframe.js");
  }

  @Override
  public Optional<Response> handle(Request request) {
    boolean script = SCRIPT.contains(request.path());
    if (!request.method().equals("GET") || !script && !request.path().startsWith(AT)) {
      return Optional.empty();
    }
    if (!installed()) {
      return Optional.of(Response.text(503, MISSING));
    }
    return Optional.of(script ? allJs() : file(request.path().substring(AT.length())));
  }

  private Response file(String name) {
    Path file = folder.resolve(URLDecoder.decode(name, StandardCharsets.UTF_8)).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Response.text(404, "No such file: " + name);
    }
    return Response.of(200, ContentTypes.of(name), bytes(file)).with("Cache-Control", CACHED);
  }

  private Response allJs() {
    String script = new String(bytes(bridge()), StandardCharsets.UTF_8);
    if (!script.contains(CDN)) {
      throw new IllegalStateException("atlassian-connect-js takes its themes from elsewhere now");
    }
    String plugin = OwnAssets.text("bridge/jira-plugin.js");
    return Response.of(200, ContentTypes.of("all.js"), script.replace(CDN, HERE) + "\n" + plugin)
        .with("Cache-Control", CACHED);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
