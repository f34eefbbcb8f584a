package dev.idd.app.extract.codehost;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The code hosts that may be asked. A host without a token is not asked at all.
 *
 * @param github GitHub, or an Enterprise server of ours
 * @param bitbucket Bitbucket Cloud
 */
@ConfigurationProperties("idd.code-hosts")
public record CodeHostSettings(@DefaultValue GitHub github, @DefaultValue Bitbucket bitbucket) {

  /** Where links to GitHub begin, where its API is, and what lets us in. */
  public record GitHub(
      @DefaultValue("https://github.com") URI web,
      @DefaultValue("https://api.github.com") URI api,
      @Nullable String token) {}

  /** Where links to Bitbucket begin, where its API is, and what lets us in. */
  public record Bitbucket(
      @DefaultValue("https://bitbucket.org") URI web,
      @DefaultValue("https://api.bitbucket.org/2.0") URI api,
      @Nullable String token) {}
}
