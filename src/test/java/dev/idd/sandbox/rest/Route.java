package dev.idd.sandbox.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the API.
 *
 * @param template the path with {@code {names}} for its variable parts
 * @param scope what a Connect app needs to call it
 * @param params the query parameters it knows
 */
record Route(String method, String template, String scope, Set<String> params, Handler handler) {

  String operation() {
    return method + " " + template;
  }

  /** The variable parts, when the path is one of this route's. */
  Optional<Map<String, String>> match(String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
        parts.put(wanted[i].substring(1, wanted[i].length() - 1), decode(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Collects the routes of all resources. */
  static final class Table {
    private final List<Route> routes = new ArrayList<>();

    /** Adds an operation; the query parameters are named after the path: {@code "…/x?a&b"}. */
    Table on(String method, String target, String scope, Handler handler) {
      int mark = target.indexOf('?');
      Set<String> params = mark < 0 ? Set.of() : Set.of(target.substring(mark + 1).split("&"));
      String template = mark < 0 ? target : target.substring(0, mark);
      routes.add(new Route(method, template, scope, params, handler));
      return this;
    }

    List<Route> all() {
      return routes;
    }
  }
}
