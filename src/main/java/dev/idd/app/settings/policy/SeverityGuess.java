package dev.idd.app.settings.policy;

import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.settings.policy.SeverityField.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from names where a site keeps the severity and what its values mean. Priority is never
 * guessed: it says what is worked on first, not who is hit; an admin may still choose it.
 */
final class SeverityGuess {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:sev|severity|s|p|priority)?[\\s-]*(\\d)\\b.*");
  private static final Map<String, Severity> NAMED =
      Map.of(
          "critical", Severity.SEV_0,
          "blocker", Severity.SEV_0,
          "high", Severity.SEV_1,
          "major", Severity.SEV_1,
          "medium", Severity.SEV_2,
          "moderate", Severity.SEV_2,
          "low", Severity.SEV_3,
          "minor", Severity.SEV_3,
          "informational", Severity.SEV_4,
          "info", Severity.SEV_4);

  private SeverityGuess() {}

  /** The single-select field that is called severity, the plainest name first. */
  static Optional<Field> field(List<Field> fields) {
    return fields.stream()
        .filter(SeverityGuess::isSelect)
        .filter(field -> lower(field.name()).contains("severity"))
        .min(Comparator.comparingInt((Field field) -> field.name().length()));
  }

  /** The values with their meaning; a scale of four that begins at 1 has no informational 3. */
  static List<Option> options(List<Option> values) {
    boolean fromOne =
        values.stream().noneMatch(one -> number(one.label()).orElse(-1) == 0)
            && values.stream().noneMatch(one -> number(one.label()).orElse(-1) > 4)
            && values.stream().anyMatch(one -> number(one.label()).orElse(-1) == 1);
    return values.stream()
        .map(one -> new Option(one.id(), one.label(), meaning(one.label(), fromOne)))
        .toList();
  }

  private static @Nullable Severity meaning(String label, boolean fromOne) {
    OptionalInt number = number(label);
    if (number.isEmpty()) {
      return NAMED.get(lower(label).strip());
    }
    return fromOne ? ofFour(number.getAsInt()) : ofFive(number.getAsInt());
  }

  private static @Nullable Severity ofFour(int number) {
    return switch (number) {
      case 1 -> Severity.SEV_0;
      case 2 -> Severity.SEV_1;
      case 3 -> Severity.SEV_2;
      case 4 -> Severity.SEV_4;
      default -> null;
    };
  }

  private static @Nullable Severity ofFive(int number) {
    return number < Severity.values().length ? Severity.values()[number] : null;
  }

  private static OptionalInt number(String label) {
    Matcher found = NUMBERED.matcher(lower(label).strip());
    return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  private static boolean isSelect(Field field) {
    return field.schema() != null
        && "option".equals(field.schema().type())
        && field.id().startsWith("customfield_");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
