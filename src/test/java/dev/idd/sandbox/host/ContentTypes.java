package dev.idd.sandbox.host;

import java.util.Map;

/** The content type of a file, by its ending. */
final class ContentTypes {
  private static final Map<String, String> BY_ENDING =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "map", "application/json;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "gif", "image/gif",
          "woff", "font/woff",
          "woff2", "font/woff2");

  private ContentTypes() {}

  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
