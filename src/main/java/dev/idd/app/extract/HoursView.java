package dev.idd.app.extract;

import dev.idd.app.jira.Person;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The estimates as a page shows them: with the names of those who gave them. */
record HoursView(
    @Nullable EstimateView response,
    @Nullable EstimateView rework,
    @Nullable EstimateView improvement,
    @Nullable EstimateView saved) {

  record EstimateView(double hours, Person by, Instant at) {}

  static HoursView of(Hours hours, Function<String, Person> person) {
    return new HoursView(
        of(hours.response(), person),
        of(hours.rework(), person),
        of(hours.improvement(), person),
        of(hours.saved(), person));
  }

  private static @Nullable EstimateView of(
      Hours.@Nullable Estimate given, Function<String, Person> person) {
    return given == null
        ? null
        : new EstimateView(given.hours(), person.apply(given.by()), given.at());
  }
}
