package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.SignOff;
import dev.idd.app.improvement.ImprovementFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steward said that the review is complete. One that comes late still lets the incident close:
 * a rule that nobody could satisfy any more would only teach people to override it.
 *
 * @param due until when it should have been; null while the incident is not resolved
 */
record ReviewSignedOff(@Nullable Instant due, Instant now) implements Rule {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    SignOff given = extract.signOff();
    return Rule.unless(
        given != null && given.valid(),
        "review-signed-off",
        due != null && now.isAfter(due)
            ? "Have the steward sign off the review: it was due on " + DAY.format(due) + "."
            : "Have the steward sign off the review.",
        "review.sign-off");
  }
}
