package dev.idd.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.SiteEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An incident whose verdict is watched inside the Jira, where a validator would read it. It has one
 * change at a time, which turns a verdict over and back again.
 */
final class Watched {
  private static final String GATE = "idd.gate";

  private final World world;
  private final String key;
  private boolean turned;
  private volatile Change change = new Change(0, verdict -> false, new CompletableFuture<>());

  /** What is waited for since when. */
  private record Change(long since, Predicate<JsonNode> wanted, CompletableFuture<Long> seen) {
    void sees(JsonNode verdict, long now) {
      if (wanted.test(verdict)) {
        seen.complete(now - since);
      }
    }
  }

  Watched(World world, String key) {
    this.world = world;
    this.key = key;
    change.seen().complete(0L);
    var site = world.jira().site();
    site.quietly(() -> site.listen(this::happened));
  }

  String key() {
    return key;
  }

  /** Until its last change has been seen: a change that comes too early would hide that one. */
  void awaitQuiet() {
    change.seen().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Takes the steward away or names one again, in the panel. */
  CompletableFuture<Long> changeExtract(String steward) {
    turned = !turned;
    boolean named = turned;
    var path = "/api/incidents/" + key + "/extract";
    var page = world.api("responder");
    int version = page.get(path).expecting(200).json().path("version").asInt();
    var body = Json.object().put("version", version);
    var command = body.putObject("command").put("type", "assign-steward");
    if (named) {
      command.put("accountId", steward);
    } else {
      command.putNull("accountId");
    }
    var seen = from(v -> v.path("message").asText().contains("Assign an Impr") != named);
    page.post(path, body).expecting(200);
    return seen;
  }

  /** Links it to an issue or removes the link, in Jira. */
  CompletableFuture<Long> changeLinks(String other) {
    turned = !turned;
    var jira = world.as("responder");
    if (turned) {
      var body = Json.object();
      body.putObject("type").put("name", "Relates");
      body.putObject("inwardIssue").put("key", other);
      body.putObject("outwardIssue").put("key", key);
      var seen = from(verdict -> verdict.path("links").asInt() == 1);
      jira.post("/rest/api/3/issueLink", body).expecting(201);
      return seen;
    }
    var issue = jira.get("/rest/api/3/issue/" + key + "?fields=issuelinks").expecting(200).json();
    var link = issue.at("/fields/issuelinks/0/id").asText();
    var seen = from(verdict -> verdict.path("links").asInt() == 0);
    jira.delete("/rest/api/3/issueLink/" + link).expecting(204);
    return seen;
  }

  /** Just before the call that changes something. */
  private CompletableFuture<Long> from(Predicate<JsonNode> wanted) {
    var seen = new CompletableFuture<Long>();
    change = new Change(System.nanoTime(), wanted, seen);
    return seen;
  }

  private void happened(SiteEvent event) {
    long now = System.nanoTime();
    if (event.name().equals("issue_property_set")
        && event.issue().filter(issue -> issue.key().equals(key)).isPresent()) {
      var verdict = event.issue().orElseThrow().properties().get(GATE);
      if (verdict != null) {
        change.sees(verdict, now);
      }
    }
  }
}
