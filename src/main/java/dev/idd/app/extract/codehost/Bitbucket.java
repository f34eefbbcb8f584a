package dev.idd.app.extract.codehost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Bitbucket Cloud: a pull request landed with its merge commit. */
final class Bitbucket implements CodeHost {
  private final Links links;
  private final Asking api;

  Bitbucket(CodeHostSettings.Bitbucket settings, String token) {
    this.links = new Links(settings.web(), "commits", "pull-requests");
    this.api = new Asking(settings.api(), token, "application/json");
  }

  @Override
  public Optional<Change> read(String link) {
    return links.read(link);
  }

  @Override
  public Landing landing(Change change) {
    return switch (change.kind()) {
      case COMMIT -> commit(change, change.id());
      case PULL_REQUEST ->
          api.get(
                  "/repositories/{owner}/{repository}/pullrequests/{id}",
                  change.owner(),
                  change.repository(),
                  change.id())
              .map(pull -> merged(change, pull))
              .orElseGet(Landing.Unreadable::new);
    };
  }

  private Landing merged(Change change, JsonNode pull) {
    return pull.path("state").asText().equals("MERGED")
        ? commit(change, pull.at("/merge_commit/hash").asText())
        : new Landing.NotMerged();
  }

  private Landing commit(Change change, String hash) {
    return api.get(
            "/repositories/{owner}/{repository}/commit/{hash}",
            change.owner(),
            change.repository(),
            hash)
        .map(Bitbucket::committed)
        .orElseGet(Landing.Unreadable::new);
  }

  private static Landing committed(JsonNode commit) {
    return new Landing.Landed(
        OffsetDateTime.parse(commit.path("date").asText()).toInstant(),
        commit.path("hash").asText());
  }
}
