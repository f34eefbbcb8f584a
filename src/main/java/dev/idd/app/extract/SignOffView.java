package dev.idd.app.extract;

import dev.idd.app.jira.Person;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sign-off as a page shows it; one that was voided is still shown, and does not count. */
record SignOffView(
    boolean signed, @Nullable Person by, @Nullable Instant at, @Nullable Instant voidedAt) {

  static SignOffView of(@Nullable SignOff given, Function<String, Person> person) {
    return given == null
        ? new SignOffView(false, null, null, null)
        : new SignOffView(given.valid(), person.apply(given.by()), given.at(), given.voidedAt());
  }
}
