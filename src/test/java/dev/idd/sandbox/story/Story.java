package dev.idd.sandbox.story;

import dev.idd.sandbox.model.JiraSite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * A small story of our own: a shop, a year of its incidents and what it learned from them. The same
 * seed and moment give the same Jira.
 */
public final class Story {
  /** The seed of the story everybody sees. */
  public static final long SEED = 20261121L;

  private static final Duration YEAR = Duration.ofDays(362);

  /** Tells the story so that it ends now. */
  public static void tell(JiraSite site) {
    tell(site, site.clock().instant(), SEED);
  }

  static void tell(JiraSite site, Instant end, long seed) {
    var random = new Random(seed);
    var agenda = new Agenda(end);
    var setup = new Setup(site);
    var past = PastIncident.all();
    var ops = new Ops(setup, random, past);
    var app = new App(setup, random);
    app.versions(end);
    app.sprints(agenda);

    // The hero comes first, for its key, although it is the newest.
    var today = new Agenda(end);
    ops.hero(today, heroCreated(end));
    today.play(site);

    for (var i = 0; i < past.size(); i++) {
      var incident = past.get(i);
      ops.past(
          agenda,
          incident,
          when(i, past.size(), end, random),
          issue ->
              incident
                  .improvements()
                  .forEach(wanted -> app.improvement(agenda, wanted, issue, incident.extract())));
    }
    app.backlog(agenda);
    agenda.play(site);
  }

  /** This morning, but never yesterday. */
  private static Instant heroCreated(Instant end) {
    var threeHoursAgo = end.minus(Duration.ofHours(3));
    var midnight = end.truncatedTo(ChronoUnit.DAYS);
    return threeHoursAgo.isAfter(midnight) ? threeHoursAgo : midnight;
  }

  /** Evenly over the year, each a few days off its place, in the order of the file. */
  private static Instant when(int index, int count, Instant end, Random random) {
    var step = YEAR.dividedBy(count);
    var off = Duration.ofMinutes(random.nextInt((int) step.toMinutes() - 600));
    return end.minus(YEAR).plus(step.multipliedBy(index)).plus(off);
  }

  private Story() {}
}
