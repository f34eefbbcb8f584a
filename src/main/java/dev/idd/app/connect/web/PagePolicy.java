package dev.idd.app.connect.web;

import com.atlassian.connect.spring.AtlassianHost;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** The content security policy of a page: our scripts, the host's bridge, one site around it. */
final class PagePolicy {
  private static final String CONNECT_CDN = "https://connect-cdn.atl-paas.net";

  private PagePolicy() {}

  static String of(String bridgeUrl, AtlassianHost host) {
    String bridge = origins(bridgeUrl, CONNECT_CDN);
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + bridge,
        "style-src 'self' 'unsafe-inline' " + bridge,
        "img-src 'self' data: https: " + origins(host.getBaseUrl()),
        "font-src 'self' data: " + bridge,
        "connect-src 'self' " + bridge,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors " + origins(host.getBaseUrl(), host.getDisplayUrl()));
  }

  /** Only the origins: what a site writes about itself must not reach the header as it is. */
  private static String origins(String... urls) {
    return Stream.of(urls)
        .filter(StringUtils::hasText)
        .map(URI::create)
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
