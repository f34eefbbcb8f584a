package dev.idd.app.settings.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different between two choices about people, a line for each. Pure. */
final class PeopleDifferences {
  private final List<String> found = new ArrayList<>();

  private PeopleDifferences() {}

  static List<String> between(PeopleChoices before, PeopleChoices next) {
    var all = new PeopleDifferences();
    all.stewards(before.steward(), next.steward());
    all.reminders(before.reminders(), next.reminders());
    all.compare("zone", before.zone(), next.zone());
    all.compare("quietHours", hours(before.quietHours()), hours(next.quietHours()));
    all.compare("digest", digest(before.digest()), digest(next.digest()));
    all.compare("patternAnalysts", before.patternAnalysts(), next.patternAnalysts());
    return all.found;
  }

  private void stewards(StewardRule before, StewardRule next) {
    compare("steward.rule", before.rule().code(), next.rule().code());
    compare("steward.accounts", before.accounts(), next.accounts());
    compare("steward.turn", before.turn().code(), next.turn().code());
  }

  private void reminders(Reminders before, Reminders next) {
    compare("reminders.reviewDueHours", before.reviewDueHours(), next.reviewDueHours());
    compare("reminders.reviewOverdue", before.reviewOverdue(), next.reviewOverdue());
    compare("reminders.improvementOverdue", before.improvementOverdue(), next.improvementOverdue());
    compare(
        "reminders.guardrailExpiringDays",
        before.guardrailExpiringDays(),
        next.guardrailExpiringDays());
    compare("reminders.guardrailExpired", before.guardrailExpired(), next.guardrailExpired());
  }

  private void compare(String name, @Nullable Object before, @Nullable Object next) {
    if (!Objects.equals(before, next)) {
      found.add("%s: %s → %s".formatted(name, word(before), word(next)));
    }
  }

  private static String word(@Nullable Object value) {
    return value == null || value.equals(List.of()) ? PeopleFromFile.NONE : value.toString();
  }

  private static @Nullable String hours(@Nullable QuietHours quiet) {
    return quiet == null ? null : quiet.from() + "–" + quiet.to();
  }

  private static @Nullable String digest(@Nullable Digest digest) {
    return digest == null
        ? null
        : "%s at %d on %s".formatted(digest.day(), digest.hour(), digest.issueKey());
  }
}
