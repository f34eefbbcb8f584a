package dev.idd.sandbox.server;

import java.util.Optional;

/**
 * The little pictures Jira's JSON points at: initials for people and projects, squares for types.
 */
public final class Pictures implements Endpoint {
  private static final String[] COLOURS = {
    "#1868DB", "#6A9A23", "#B65C02", "#8F56D0", "#1D7F8C", "#AE2E24"
  };

  @Override
  public Optional<Response> handle(Request request) {
    String path = request.path();
    boolean known = path.startsWith("/avatars/") || path.startsWith("/images/icons/");
    return known && path.endsWith(".svg") ? Optional.of(picture(path)) : Optional.empty();
  }

  private static Response picture(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".svg".length());
    String colour = COLOURS[Math.floorMod(path.hashCode(), COLOURS.length)];
    String shape =
        path.startsWith("/avatars/")
            ? "<circle cx='16' cy='16' r='16' fill='" + colour + "'/>" + initial(name)
            : "<rect x='4' y='4' width='24' height='24' rx='5' fill='" + colour + "'/>";
    return Response.of(
            200,
            "image/svg+xml",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>" + shape + "</svg>")
        .with("Cache-Control", "max-age=3600");
  }

  private static String initial(String name) {
    String letter = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return Character.isLetterOrDigit(letter.isEmpty() ? ' ' : letter.charAt(0))
        ? "<text x='16' y='22' font-family='sans-serif' font-size='16' text-anchor='middle'"
            + " fill='#fff'>"
            + letter
            + "</text>"
        : "";
  }
}
