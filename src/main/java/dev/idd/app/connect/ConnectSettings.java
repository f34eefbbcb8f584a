package dev.idd.app.connect;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server presents itself to Jira.
 *
 * @param allowedSites hosts that may install the app; {@code *.} stands for any subdomain
 * @param oauthUrl another authorization server than Atlassian's, for the sandbox
 * @param pages where the built pages are
 */
@ConfigurationProperties("idd.connect")
public record ConnectSettings(
    String key,
    URI baseUrl,
    @DefaultValue({"*.atlassian.net", "*.jira.com", "*.jira-dev.com"}) List<String> allowedSites,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout,
    @Nullable URI oauthUrl,
    @DefaultValue("classpath:/pages/") String pages) {

  /**
   * Whether a site may install the app. Its address is where we send requests, so not any will do.
   */
  public boolean allows(String siteUrl) {
    try {
      URI site = URI.create(siteUrl);
      String host = site.getHost();
      boolean web =
          "https".equals(site.getScheme()) || ("http".equals(site.getScheme()) && isLocal(host));
      return web
          && site.getUserInfo() == null
          && allowedSites.stream().anyMatch(allowed -> matches(allowed, host));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLocal(@Nullable String host) {
    return "localhost".equals(host);
  }

  private static boolean matches(String allowed, @Nullable String host) {
    if (host == null) {
      return false;
    }
    return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
  }
}
