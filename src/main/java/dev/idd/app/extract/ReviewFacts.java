package dev.idd.app.extract;

import dev.idd.app.settings.Choice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a post-incident review is written from.
 *
 * @param person the name for an account
 * @param improvements a line for each
 */
record ReviewFacts(
    String key,
    String summary,
    Extract extract,
    TestEvidence evidence,
    TimelineView timeline,
    ExtractOptions names,
    Function<String, String> person,
    List<String> improvements,
    PatternOf.Pattern pattern) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at);
  }

  /** The name of what was chosen; a key that left the list is still what was recorded. */
  static String name(List<Choice> choices, @Nullable String key) {
    if (key == null) {
      return "";
    }
    return choices.stream()
        .filter(choice -> choice.key().equals(key))
        .map(Choice::name)
        .findFirst()
        .orElse(key);
  }

  /** A label and what is recorded under it; nothing when nothing is. */
  static String line(String label, String value) {
    return value.isBlank() ? "" : label + ": " + value;
  }

  static String minutes(TimelineView.Measure measure) {
    Long minutes = measure.minutes();
    return minutes == null ? "" : minutes + " minutes";
  }

  String causeClass() {
    return name(names.classes(), extract.rootCause().classKey());
  }

  String category() {
    return name(names.categories(), extract.response().category());
  }

  String mitigations() {
    return String.join(
        "; ",
        extract.response().mitigations().stream()
            .map(
                one ->
                    String.join(", ", name(names.mitigations(), one.kind()), one.note())
                        .replaceAll("^, |, $", ""))
            .toList());
  }
}
