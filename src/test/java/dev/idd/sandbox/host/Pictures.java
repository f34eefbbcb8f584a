package dev.idd.sandbox.host;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pictures that REST answers point to: faces made of initials, and plain dots for icons. */
final class Pictures implements Endpoint {
  private static final Pattern FACE = Pattern.compile("/avatars/([a-z0-9-]+)\\.svg");
  private static final Pattern ICON = Pattern.compile("/images/icons/[a-z0-9/]+\\.svg");

  private final JiraSite site;

  Pictures(JiraSite site) {
    this.site = site;
  }

  @Override
  public Optional<Response> handle(Request request) {
    Matcher face = FACE.matcher(request.path());
    if (face.matches()) {
      return site.directory().named(face.group(1)).map(Pictures::face).map(Pictures::svg);
    }
    return ICON.matcher(request.path()).matches() ? Optional.of(svg(dot())) : Optional.empty();
  }

  private static Response svg(String picture) {
    return Response.of(200, ContentTypes.of(".svg"), picture)
        .with("Cache-Control", "public, max-age=3600");
  }

  private static String face(Account account) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">\
        <circle cx="24" cy="24" r="24" fill="hsl(%d 45%% 40%%)"/>\
        <text x="24" y="31" text-anchor="middle" fill="#fff" font-family="sans-serif"\
         font-size="20" font-weight="600">%s</text></svg>
        """
        .formatted(hue(account.displayName()), initials(account.displayName()));
  }

  /** The same colour the pages give the person. */
  private static int hue(String name) {
    return name.codePoints().reduce(7, (sum, letter) -> (sum * 31 + letter) % 65521) * 137 % 360;
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\W+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static String dot() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">\
        <circle cx="8" cy="8" r="6" fill="#626F86"/></svg>
        """;
  }
}
