package dev.idd.sandbox.host;

import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The scripts and styles of the host's pages: {@code /host/…}. Asked again each time, so an edit
 * shows at once.
 */
final class OwnAssets implements Endpoint {
  private static final String AT = "/host/";
  private static final Pattern PLAIN = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(js|css|svg)");

  @Override
  public Optional<Response> handle(Request request) {
    if (!request.method().equals("GET") || !request.path().startsWith(AT)) {
      return Optional.empty();
    }
    String name = request.path().substring(AT.length());
    return Optional.of(PLAIN.matcher(name).matches() ? file(name) : missing(name));
  }

  private static Response file(String name) {
    return read(name)
        .map(bytes -> Response.of(200, ContentTypes.of(name), bytes))
        .map(found -> found.with("Cache-Control", "no-cache"))
        .orElseGet(() -> missing(name));
  }

  private static Response missing(String name) {
    return Response.text(404, "No such file: " + name);
  }

  /** A file of the host's pages that has to be there. */
  static String text(String name) {
    return read(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the sandbox lacks its file " + name));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = OwnAssets.class.getResourceAsStream("/sandbox/host/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
