package dev.idd.app.extract.lint;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what people write while they write it, and says what it takes it for and why. It warns; all
 * it ever forbids is to write nothing.
 */
@Component
public class Lint {
  private final StatementLint statements;
  private final CauseLint causes;

  public Lint() {
    Language english = Language.named("en");
    this.statements = new StatementLint(english);
    this.causes = new CauseLint(english);
  }

  /** Whether a text of this kind cannot stand as the requirement of an incident. */
  public static boolean blocks(StatementKind kind) {
    return kind == StatementKind.EMPTY || kind == StatementKind.ECHO;
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
