package dev.idd.app.extract;

import dev.idd.app.settings.Choice;
import dev.idd.app.settings.Taxonomy;
import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a change, each with a sentence that helps. */
final class Checks {
  static final int TEXT = 4_000;
  static final int NAME = 255;
  static final int LIST = 20;
  static final double MOST_HOURS = 10_000;

  private final List<FieldError> errors = new ArrayList<>();

  static List<FieldError> of(ExtractCommand command) {
    var checks = new Checks();
    command.check(checks);
    return checks.errors;
  }

  void account(String field, String accountId) {
    if (accountId.length() > 128 || accountId.equals("unknown")) {
      add(field, "Choose a person from the list.");
    }
  }

  void rootCause(RootCause cause) {
    lines("rootCause.whys", cause.whys());
    lines("rootCause.contributingFactors", cause.contributingFactors());
    name("rootCause.component", cause.component());
    atMost("rootCause.evidence", cause.evidence().size());
    for (int i = 0; i < cause.evidence().size(); i++) {
      evidence("rootCause.evidence[" + i + "]", cause.evidence().get(i));
    }
  }

  void requirement(Requirement requirement) {
    text("requirement.statement", requirement.statement());
    key("requirement.kind", requirement.kind(), Taxonomy.REQUIREMENT_KINDS);
  }

  void testGap(TestGap gap) {
    text("testGap.description", gap.description());
    key("testGap.kind", gap.kind(), Taxonomy.TEST_KINDS);
    link("testGap.committedAt", gap.committedAt());
    text("testGap.wouldCatch", gap.wouldCatch());
    atMost("testGap.alsoAt", gap.alsoAt().size());
    for (int i = 0; i < gap.alsoAt().size(); i++) {
      link("testGap.alsoAt[" + i + "]", gap.alsoAt().get(i));
    }
    key("testGap.order", gap.order(), Vocabulary.TEST_ORDERS);
    link("testGap.fixAt", gap.fixAt());
  }

  void attribution(Attribution attribution) {
    name("attribution.tool", attribution.tool());
    text("attribution.context", attribution.context());
    key("attribution.category", attribution.category(), Taxonomy.AI_CATEGORIES);
    key("attribution.failureMode", attribution.failureMode(), Taxonomy.AI_FAILURE_MODES);
  }

  void text(String field, String value) {
    if (value.length() > TEXT) {
      add(field, "Keep this text under 4,000 characters.");
    }
  }

  private void evidence(String field, RootCause.Evidence evidence) {
    key(field + ".kind", Words.key(evidence.kind()), Taxonomy.EVIDENCE_KINDS);
    link(field + ".link", evidence.link());
    text(field + ".note", evidence.note());
  }

  void name(String field, String value) {
    if (value.length() > NAME) {
      add(field, "Keep this name under 255 characters.");
    }
  }

  /** A link is shown as one, so it must not be anything but a web address. */
  void link(String field, String value) {
    text(field, value);
    if (!value.isEmpty() && !value.matches("(?i)https?://\\S+")) {
      add(field, "Give a web address that starts with https:// or http://.");
    }
  }

  void lines(String field, List<String> lines) {
    atMost(field, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      text(field + "[" + i + "]", lines.get(i));
    }
  }

  void atMost(String field, int size) {
    if (size > LIST) {
      add(field, "Keep this list to 20 entries.");
    }
  }

  void key(String field, @Nullable String key, List<Choice> choices) {
    if (key != null && !Taxonomy.has(choices, key)) {
      add(field, "Choose one of the entries of the list.");
    }
  }

  /** A key that must be there, because nothing can be said without it. */
  void required(String field, String key, List<Choice> choices) {
    if (!Taxonomy.has(choices, key)) {
      add(field, "Choose one of the entries of the list.");
    }
  }

  void hours(String field, @Nullable Double hours) {
    if (hours != null && !(hours >= 0 && hours <= MOST_HOURS)) {
      add(field, "Give hours between 0 and 10,000; an estimate is enough.");
    }
  }

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }
}
