package dev.idd.app.extract.codehost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** GitHub: a commit landed when it was committed, a pull request when it was merged. */
final class GitHub implements CodeHost {
  private final Links links;
  private final Asking api;

  GitHub(CodeHostSettings.GitHub settings, String token) {
    this.links = new Links(settings.web(), "commit", "pull");
    this.api = new Asking(settings.api(), token, "application/vnd.github+json");
  }

  @Override
  public Optional<Change> read(String link) {
    return links.read(link);
  }

  @Override
  public Landing landing(Change change) {
    return switch (change.kind()) {
      case COMMIT ->
          api.get("/repos/{owner}/{repository}/commits/{id}", names(change))
              .map(GitHub::committed)
              .orElseGet(Landing.Unreadable::new);
      case PULL_REQUEST ->
          api.get("/repos/{owner}/{repository}/pulls/{id}", names(change))
              .map(GitHub::merged)
              .orElseGet(Landing.Unreadable::new);
    };
  }

  private static Object[] names(Change change) {
    return new Object[] {change.owner(), change.repository(), change.id()};
  }

  private static Landing committed(JsonNode commit) {
    return new Landing.Landed(
        Instant.parse(commit.at("/commit/committer/date").asText()), commit.path("sha").asText());
  }

  private static Landing merged(JsonNode pull) {
    return pull.hasNonNull("merged_at")
        ? new Landing.Landed(
            Instant.parse(pull.path("merged_at").asText()), pull.path("merge_commit_sha").asText())
        : new Landing.NotMerged();
  }
}
