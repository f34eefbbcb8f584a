package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Layout.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges a statement sentence by sentence. One sentence that surely says what the system must do
 * makes it a requirement, whatever else it tells; otherwise what happened outweighs what only reads
 * like a property.
 */
final class StatementLint {
  private final Language language;
  private final Pattern nothing;
  private final Pattern opening;

  StatementLint(Language language) {
    this.language = language;
    this.nothing = language.setting("nothing");
    this.opening = language.setting("opening");
  }

  /** What one sentence is, by which rule and which words. */
  private record Verdict(StatementKind kind, StatementRule rule, String words) {}

  Reading read(String text, String summary) {
    if (isNothing(text)) {
      return plain(StatementKind.EMPTY, "because.empty", "");
    }
    if (repeats(summary, text)) {
      return plain(StatementKind.ECHO, "because.echo", summary);
    }
    List<Verdict> verdicts = verdicts(text);
    if (verdicts.isEmpty()) {
      return plain(StatementKind.EMPTY, "because.empty", "");
    }
    String alone = verdicts.size() == 1 ? language.layout().asWritten(text) : "";
    return reading(decisive(verdicts), alone);
  }

  boolean isNothing(String text) {
    return nothing.matcher(text).matches() || nothing.matcher(said(text)).matches();
  }

  boolean repeats(String summary, String text) {
    return language.echo().of(summary, said(text));
  }

  /** Without the beginning that the form suggests. */
  private String said(String text) {
    return opening.matcher(text).replaceFirst("");
  }

  String adviceOn(StatementKind kind) {
    return language.say(kind.key());
  }

  private List<Verdict> verdicts(String text) {
    return language.layout().sentences(text).stream()
        .flatMap(sentence -> verdict(sentence).stream())
        .toList();
  }

  private Optional<Verdict> verdict(Sentence sentence) {
    for (StatementRule rule : language.statementRules()) {
      Optional<String> words = rule.find(sentence);
      if (words.isPresent()) {
        StatementKind kind = rule.kind();
        return Optional.of(
            new Verdict(
                kind == null ? language.clues().kind(sentence.whole()) : kind, rule, words.get()));
      }
    }
    return Optional.empty();
  }

  private static Verdict decisive(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.kind() == StatementKind.REQUIREMENT && verdict.rule().sure())
        .findFirst()
        .or(
            () ->
                verdicts.stream()
                    .filter(verdict -> verdict.kind() != StatementKind.REQUIREMENT)
                    .findFirst())
        .orElse(verdicts.get(0));
  }

  /**
   * @param alone the text, if it is a single sentence
   */
  private Reading reading(Verdict verdict, String alone) {
    @Nullable String proposal =
        alone.isEmpty()
            ? null
            : language
                .rewording()
                .propose(verdict.kind(), alone)
                .filter(this::isWorthProposing)
                .orElse(null);
    return new Reading(
        verdict.kind(),
        hint(verdict, proposal),
        language.say("because", verdict.rule().because(), verdict.words()),
        proposal,
        verdict.rule().name());
  }

  /** It is a requirement itself, or becomes one when its gap is filled. */
  private boolean isWorthProposing(String proposal) {
    return proposal.contains(language.gap())
        || verdicts(proposal).stream()
            .allMatch(verdict -> verdict.kind() == StatementKind.REQUIREMENT);
  }

  private String hint(Verdict verdict, @Nullable String proposal) {
    String kind = verdict.kind().key();
    if (verdict.kind() == StatementKind.REQUIREMENT) {
      return proposal == null ? language.say(kind) : language.say(kind + ".reworded", proposal);
    }
    String special = kind + "." + verdict.rule().hint();
    String advice = language.say(language.says(special) ? special : kind);
    String form = proposal == null ? language.say("form") : language.say("for.example", proposal);
    return advice + " " + form;
  }

  private Reading plain(StatementKind kind, String because, String words) {
    String hint = language.say(kind.key()) + " " + language.say("form");
    return new Reading(kind, hint, language.say(because, words), null, kind.key());
  }
}
