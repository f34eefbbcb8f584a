package dev.idd.sandbox.jql;

import dev.idd.sandbox.jql.JqlParser.SortContext;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Stops at the first error of a query and says it in Jira's words. */
final class JqlFault extends BaseErrorListener {

  private static final String OPERATORS =
      "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and"
          + " 'IS NOT'.";

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object offending,
      int line,
      int column,
      String message,
      @Nullable RecognitionException exception) {
    if (recognizer instanceof Parser parser && offending instanceof Token token) {
      throw new JqlFailed(sentence(parser, parser.getExpectedTokens(), token));
    }
    throw new JqlFailed("Error in the JQL Query: " + message);
  }

  private static String sentence(Parser parser, IntervalSet expected, Token met) {
    if (expected.contains(JqlLexer.EMPTY) && expected.contains(JqlLexer.STRING)) {
      return value(met);
    }
    if (expected.contains(JqlLexer.IN) && expected.contains(JqlLexer.IS)) {
      return isEnd(met)
          ? the("Expecting operator before the end of the query. " + OPERATORS)
          : the("Expecting operator but got '" + met.getText() + "'. " + OPERATORS + place(met));
    }
    if (expected.contains(JqlLexer.PROPERTY)) {
      return isEnd(met)
          ? the("Expecting a field name at the end of the query.")
          : the(quotable("Expecting a field name", met, "a field name"));
    }
    return continuation(parser, met);
  }

  private static String continuation(Parser parser, Token met) {
    int rule = parser.getRuleContext().getRuleIndex();
    if (rule == JqlParser.RULE_comparison) {
      return expecting("IN', 'EMPTY' or 'NULL", met);
    }
    if (rule == JqlParser.RULE_operand || rule == JqlParser.RULE_argument) {
      return expecting(isEnd(met) ? ")" : ",' or ')", met);
    }
    if (isEnd(met)) {
      return expecting(rule == JqlParser.RULE_query ? "BY" : ")", met);
    }
    boolean sorting = parser.getContext().getRuleContext(SortContext.class, 0) != null;
    if (sorting || rule == JqlParser.RULE_sort) {
      return expecting(",", met);
    }
    return the("Expecting either 'OR' or 'AND' but got '" + met.getText() + "'." + place(met));
  }

  private static String expecting(String what, Token met) {
    return the(
        isEnd(met)
            ? "Expecting '" + what + "' before the end of the query."
            : "Expecting '" + what + "' but got '" + met.getText() + "'." + place(met));
  }

  /** Jira says this one without the article. */
  private static String value(Token met) {
    String expecting = "Expecting either a value, list or function";
    return "Error in JQL Query: "
        + (isEnd(met)
            ? expecting + " before the end of the query."
            : quotable(expecting, met, "a value"));
  }

  private static String quotable(String expecting, Token met, String role) {
    return "%s but got '%s'. You must surround '%s' in quotation marks to use it as %s.%s"
        .formatted(expecting, met.getText(), met.getText(), role, place(met));
  }

  private static boolean isEnd(Token token) {
    return token.getType() == Token.EOF;
  }

  static String the(String sentence) {
    return "Error in the JQL Query: " + sentence;
  }

  static String place(Token token) {
    return " (line %d, character %d)".formatted(token.getLine(), token.getCharPositionInLine() + 1);
  }
}
