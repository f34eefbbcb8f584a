package dev.idd.sandbox.connect;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The form of a request that both ends of Connect hash, so that a token is good for one call only.
 *
 * @param path as sent (percent-encoded), relative to the base URL of whoever receives it
 * @param query as sent, without the question mark
 */
record CanonicalRequest(String method, String path, String query) {

  /** The literal that stands in the place of a hash in tokens for the app's own pages. */
  static final String CONTEXT = "context-qsh";

  static CanonicalRequest of(String method, URI uri) {
    return new CanonicalRequest(method, orEmpty(uri.getRawPath()), orEmpty(uri.getRawQuery()));
  }

  String queryHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return method.toUpperCase(Locale.ROOT) + '&' + canonicalPath() + '&' + canonicalQuery();
  }

  private String canonicalPath() {
    var end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    var trimmed = path.substring(0, end).replace("&", "%26");
    return trimmed.startsWith("/") ? trimmed : "/" + trimmed;
  }

  private String canonicalQuery() {
    return parameters().entrySet().stream()
        .map(
            e -> e.getKey() + '=' + e.getValue().stream().sorted().collect(Collectors.joining(",")))
        .collect(Collectors.joining("&"));
  }

  /** Encoded names in code point order, each with its encoded values. */
  private Map<String, List<String>> parameters() {
    var parameters = new TreeMap<String, List<String>>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              var at = pair.indexOf('=');
              var name = decode(at < 0 ? pair : pair.substring(0, at));
              var value = at < 0 ? "" : decode(pair.substring(at + 1));
              if (!name.equals("jwt")) {
                parameters.computeIfAbsent(encode(name), n -> new ArrayList<>()).add(encode(value));
              }
            });
    return parameters;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
