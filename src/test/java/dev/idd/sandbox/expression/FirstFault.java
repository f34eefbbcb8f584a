package dev.idd.sandbox.expression;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Stops the parser at its first error and words it as Jira does: what was expected and what was
 * met.
 */
final class FirstFault extends BaseErrorListener {

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object offending,
      int line,
      int column,
      String message,
      @Nullable RecognitionException exception) {
    String words =
        recognizer instanceof Parser parser && offending instanceof Token token
            ? expected(parser) + " expected, " + met(token) + " encountered."
            : message;
    throw new SyntaxFault(words, line, column + 1);
  }

  private static String expected(Parser parser) {
    Vocabulary vocabulary = parser.getVocabulary();
    List<String> names = new ArrayList<>();
    for (int type : parser.getExpectedTokens().toList()) {
      names.add(name(vocabulary, type));
    }
    names.remove("let");
    names.remove("??");
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static String name(Vocabulary vocabulary, int type) {
    String literal = vocabulary.getLiteralName(type);
    return literal == null
        ? vocabulary.getDisplayName(type)
        : literal.substring(1, literal.length() - 1);
  }

  private static String met(Token token) {
    return token.getType() == Token.EOF ? "EOF" : token.getText();
  }
}
