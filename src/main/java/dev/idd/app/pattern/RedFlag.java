package dev.idd.app.pattern;

import dev.idd.app.extract.Extract;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something about an incident that is worth a look. It says so and does nothing: no red flag keeps
 * anybody from closing.
 *
 * @param field the place that mends it
 */
record RedFlag(String code, String sentence, String field) {
  /** How far back the same incident counts as recurring. */
  static final Duration LOOK_BACK = Duration.ofDays(90);

  private static final String COMMANDER = "incident-commander";
  private static final int NAMED = 3;

  /**
   * What red flags are told from.
   *
   * @param severity null: not known
   * @param recurring keys of earlier incidents of the same class and component, the newest first
   */
  record Facts(
      Extract extract,
      @Nullable Severity severity,
      Form form,
      boolean reviewOverdue,
      List<String> recurring) {}

  static List<RedFlag> of(Facts facts) {
    var flags = new ArrayList<RedFlag>();
    if (needsCommander(facts) && !hasCommander(facts.extract())) {
      flags.add(
          new RedFlag("no-commander", "No incident commander is recorded.", "response.roles"));
    }
    if (facts.reviewOverdue()) {
      flags.add(new RedFlag("review-skipped", "The review is overdue.", "review.sign-off"));
    }
    if (!facts.recurring().isEmpty()) {
      flags.add(new RedFlag("recurring", recurring(facts.recurring()), "pattern-review"));
    }
    return flags;
  }

  private static boolean needsCommander(Facts facts) {
    return facts.form() == Form.FULL
        || facts.severity() == Severity.SEV_0
        || facts.severity() == Severity.SEV_1;
  }

  private static boolean hasCommander(Extract extract) {
    return extract.response().roles().stream().anyMatch(role -> role.role().equals(COMMANDER));
  }

  private static String recurring(List<String> keys) {
    int more = keys.size() - NAMED;
    List<String> named =
        Stream.concat(
                keys.stream().limit(NAMED), more > 0 ? Stream.of(more + " more") : Stream.empty())
            .toList();
    return "The same class in the same component within %d days: %s."
        .formatted(LOOK_BACK.toDays(), String.join(", ", named));
  }
}
