package dev.idd.world;

import dev.idd.sandbox.SandboxJira;
import dev.idd.sandbox.connect.Disorder;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.story.ManyIncidents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes issues of the large project while Jira tells of it badly and limits whoever asks. */
final class Trouble {
  private static final String LIMIT = "jira-burst-based";

  private final SandboxJira jira;
  private final Random random;
  private final Actor admin;
  private int changes;
  private int deletions;
  private int storms;
  private int dropped;

  Trouble(SandboxJira jira, Random random) {
    this.jira = jira;
    this.random = random;
    var site = jira.site();
    admin = Actor.of(site.locked(() -> site.directory().named("jira-admin").orElseThrow()));
  }

  /** So many changes, and what else comes with them. */
  void happens(int times) {
    jira.rest().faults().limit("*", "/search/jql$", 1 + random.nextInt(4), ONE_SECOND, LIMIT);
    storms++;
    for (int n = 0; n < times; n++) {
      int lost = random.nextInt(3);
      dropped += lost;
      jira.webhooks()
          .configure(new Disorder(1 + random.nextInt(3), lost, MOMENT, random.nextBoolean()));
      var site = jira.site();
      site.locked(
          () -> {
            change(any());
            return null;
          });
    }
  }

  void ends() {
    jira.webhooks().configure(Disorder.NONE);
    jira.rest().faults().clear();
  }

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(120);

  private Issue any() {
    List<Issue> all =
        jira.site().issues().all().stream()
            .filter(issue -> issue.project().key().equals(ManyIncidents.KEY))
            .toList();
    return all.get(random.nextInt(all.size()));
  }

  private void change(Issue issue) {
    changes++;
    switch (random.nextInt(4)) {
      case 0 -> delete(issue);
      case 1 -> link(issue, any());
      default -> move(issue);
    }
  }

  private void delete(Issue issue) {
    deletions++;
    jira.site().changes().delete(admin, issue);
  }

  private void link(Issue one, Issue other) {
    if (one != other) {
      var improves = jira.site().catalogue().linkType("Improvement").orElseThrow();
      jira.site().changes().link(admin, improves, one, other);
    }
  }

  private void move(Issue issue) {
    var ways = issue.project().workflow(issue.type()).from(issue.status());
    jira.site().changes().transition(admin, issue, ways.get(random.nextInt(ways.size())), Map.of());
  }

  @Override
  public String toString() {
    return "%d changes (%d deletions), %d webhooks lost, %d storms of 429"
        .formatted(changes, deletions, dropped, storms);
  }
}
