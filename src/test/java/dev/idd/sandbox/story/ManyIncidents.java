package dev.idd.sandbox.story;

import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A project of as many incidents as wanted, over two years, for whoever measures. The same seed
 * gives the same project.
 */
public final class ManyIncidents {
  public static final String KEY = "BIG";

  private static final Duration AGE = Duration.ofDays(730);

  /** Nothing happens in the future. */
  private static final Duration LAST_CHANGE = Duration.ofDays(60);

  /** One in so many has an improvement, and one in so many a history longer than Jira sends. */
  private static final int IMPROVED = 8;

  private static final int LONG = 500;
  private static final int LONG_HISTORY = 150;
  private static final List<String> WAYS = List.of("Start work", "Resolve", "Close", "Reopen");

  private final JiraSite site;
  private final Random random;
  private final Actor steward;
  private final Project project;
  private int improvements;
  private int longHistories;

  /** What is in it. */
  public record Made(int incidents, int improvements, int longHistories) {}

  private ManyIncidents(JiraSite site, String key, long seed) {
    this.site = site;
    random = new Random(seed);
    var people = People.of(site.directory());
    steward = people.asSteward();
    project = site.catalogue().addProject(key, "Big operations", people.projectAdmin());
    people.workIn(project);
    var ops = site.catalogue().project(Ops.KEY).orElseThrow();
    var app = site.catalogue().project(App.KEY).orElseThrow();
    var incident = ops.issueType("Incident").orElseThrow();
    var story = app.issueType("Story").orElseThrow();
    project.uses(Setup.unguarded(ops.workflow(incident), key + " incident workflow"), incident);
    project.uses(app.workflow(story), story);
  }

  /** Adds the project to a site that has heard the {@link Story}; no webhook tells of it. */
  public static Made addTo(JiraSite site, int count, long seed) {
    return addTo(site, KEY, count, seed);
  }

  /** The same under another key. */
  public static Made addTo(JiraSite site, String key, int count, long seed) {
    var made = new Made[1];
    site.quietly(() -> made[0] = new ManyIncidents(site, key, seed).make(count));
    return made[0];
  }

  private Made make(int count) {
    Instant end = site.clock().instant().minus(LAST_CHANGE);
    Duration step = AGE.dividedBy(count);
    for (int n = 0; n < count; n++) {
      site.clock().set(end.minus(AGE).plus(step.multipliedBy(n)));
      incident(n);
    }
    site.clock().reset();
    return new Made(count, improvements, longHistories);
  }

  private void incident(int n) {
    Issue incident = create("Incident", "Orders were lost, again (" + n + ")");
    int moves = n % LONG == LONG - 1 ? LONG_HISTORY : random.nextInt(5);
    longHistories += n % LONG == LONG - 1 ? 1 : 0;
    for (int move = 0; move < moves; move++) {
      wait(1 + random.nextInt(300));
      wander(incident);
    }
    if (n % IMPROVED == 0) {
      improve(incident);
    }
  }

  private void improve(Issue incident) {
    improvements++;
    Issue story = create("Story", "Never again");
    site.changes()
        .link(steward, site.catalogue().linkType("Improvement").orElseThrow(), story, incident);
    if (random.nextBoolean()) {
      wait(60 + random.nextInt(60_000));
      wander(story);
    }
  }

  private Issue create(String type, String summary) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", project.issueType(type).orElseThrow());
    values.put("summary", summary);
    return site.changes().create(steward, project, values, Map.of());
  }

  /** Any way that leads on. */
  private void wander(Issue issue) {
    var ways =
        project.workflow(issue.type()).from(issue.status()).stream()
            .filter(way -> WAYS.contains(way.name()) || way.name().equals("Done"))
            .toList();
    site.changes().transition(steward, issue, ways.get(random.nextInt(ways.size())), Map.of());
  }

  private void wait(int minutes) {
    site.clock().advance(Duration.ofMinutes(minutes));
  }
}
