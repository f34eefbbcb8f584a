package dev.idd.sandbox.jql;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Parses JQL. */
public final class Jql {

  private Jql() {}

  /**
   * Parses a query and resolves everything it names.
   *
   * @throws JqlFailed with Jira's messages
   */
  public static JqlQuery parse(String query, JqlFields fields) {
    List<String> messages = new ArrayList<>();
    JqlQuery resolved = new QueryReader(fields, messages).read(tree(query));
    if (!messages.isEmpty()) {
      throw new JqlFailed(messages);
    }
    return resolved;
  }

  private static JqlParser.QueryContext tree(String query) {
    var lexer = new JqlLexer(CharStreams.fromString(query));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new JqlFault());
    var tokens = new CommonTokenStream(lexer);
    tokens.fill();
    Words.check(tokens.getTokens());
    var parser = new JqlParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(new JqlFault());
    return parser.query();
  }
}
