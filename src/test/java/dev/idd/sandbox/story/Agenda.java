package dev.idd.sandbox.story;

import dev.idd.sandbox.model.JiraSite;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What happens when, told to a site in the order of time with its clock set to each moment. What
 * lies after the end of the story has not happened yet.
 */
final class Agenda {
  private record Entry(Instant at, long order, Runnable deed) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
  private final Instant end;
  private long order;

  Agenda(Instant end) {
    this.end = end;
  }

  Instant end() {
    return end;
  }

  /** May also be called by a deed, for what follows from it. */
  void at(Instant moment, Runnable deed) {
    if (!moment.isAfter(end)) {
      entries.add(new Entry(moment, order++, deed));
    }
  }

  /** Lets it all happen, without a webhook; the clock ends where the story ends. */
  void play(JiraSite site) {
    site.quietly(
        () -> {
          site.clock().freeze();
          for (var next = entries.poll(); next != null; next = entries.poll()) {
            site.clock().set(next.at());
            next.deed().run();
          }
          resumeAt(site, end);
        });
  }

  /** Lets time run again; a story that ends now goes on with the machine's time. */
  private static void resumeAt(JiraSite site, Instant moment) {
    site.clock().reset();
    if (moment.isAfter(site.clock().instant())
        || moment.isBefore(site.clock().instant().minusSeconds(60))) {
      site.clock().set(moment);
    }
  }
}
