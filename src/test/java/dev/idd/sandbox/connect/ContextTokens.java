package dev.idd.sandbox.connect;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts values in the place of {@code {issue.key}} and its kind in a module's URL. */
final class ContextTokens {
  private static final Pattern TOKEN = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9._]*)}");

  static String resolve(String url, Map<String, String> context) {
    return TOKEN
        .matcher(url)
        .replaceAll(found -> CanonicalRequest.encode(context.getOrDefault(found.group(1), "")));
  }

  private ContextTokens() {}
}
