package dev.idd.app.extract.lint;

import java.util.List;

/**
 * Reads what people write while they write it, and says what it takes it for and why. It warns; all
 * it ever forbids is to write nothing. Pure: nothing is kept, nobody is asked.
 */
public final class Lint {
  /** A language is a folder of resources beside this package. */
  public static final Lint ENGLISH = new Lint(Language.named("en"));

  private final StatementLint statements;
  private final CauseLint causes;

  private Lint(Language language) {
    this.statements = new StatementLint(language);
    this.causes = new CauseLint(language);
  }

  /** Whether a text of this kind cannot stand as the requirement of an incident. */
  public static boolean blocks(StatementKind kind) {
    return kind == StatementKind.EMPTY || kind == StatementKind.ECHO;
  }

  /** Whether there is nothing in the text, or only something to fill the field. */
  public boolean isNothing(String text) {
    return statements.isNothing(text);
  }

  /** Whether the text is the summary of the incident once more. */
  public boolean repeats(String summary, String text) {
    return statements.repeats(summary, text);
  }

  /** What to do about a text of this kind. */
  public String adviceOn(StatementKind kind) {
    return statements.adviceOn(kind);
  }

  /**
   * What a statement in the place of the requirement is.
   *
   * @param summary the summary of the incident, to recognise it in the statement; may be empty
   */
  public Reading statement(String text, String summary) {
    return statements.read(text, summary);
  }

  /** Words about persons in a text about causes, in reading order. */
  public List<Finding> cause(String text) {
    return causes.read(text);
  }
}
