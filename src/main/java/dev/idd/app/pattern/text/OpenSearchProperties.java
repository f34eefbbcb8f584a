package dev.idd.app.pattern.text;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A search server that holds the index instead of each process.
 *
 * @param uris its nodes, comma-separated; empty: every process has an index of its own
 * @param version what it is, as {@code opensearch:2.16} or {@code elastic:8.18}
 * @param index how the index is named there
 */
@ConfigurationProperties("idd.similarity.opensearch")
record OpenSearchProperties(
    @DefaultValue("") String uris,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("opensearch:2.16") String version,
    @DefaultValue("idd-incident-text") String index) {

  boolean isUsed() {
    return !uris.isBlank();
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return isUsed() ? version + " at " + uris : "none";
  }
}
