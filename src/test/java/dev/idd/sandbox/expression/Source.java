package dev.idd.sandbox.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;

/** The text of an expression on its way to a tree. */
record Source(String text, Syntax syntax) {

  /** Why the text cannot run: too long, not of the language, or too many leaves. */
  List<Finding> faults() {
    if (text.length() > Limits.CHARACTERS) {
      return List.of(
          Finding.other(
              "Jira expression is too long (%d), limit: %d characters"
                  .formatted(text.length(), Limits.CHARACTERS)));
    }
    try {
      int leaves = new Leaves(syntax).count(tree());
      return leaves <= Limits.LEAVES
          ? List.of()
          : List.of(
              Finding.other(
                  "Jira expression has too many nodes (%d), limit: %d leaves"
                      .formatted(leaves, Limits.LEAVES)));
    } catch (SyntaxFault fault) {
      return List.of(fault.finding());
    }
  }

  JiraExpressionParser.ProgramContext tree() {
    var faults = new FirstFault();
    var lexer = new JiraExpressionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(faults);
    var parser = new JiraExpressionParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(faults);
    var tree = parser.program();
    if (syntax == Syntax.VERIFIED) {
      new Unverified().visit(tree);
    }
    return tree;
  }

  /** The piece of source a part of the tree was read from, with its own spaces. */
  static String of(ParserRuleContext context) {
    int from = context.getStart().getStartIndex();
    int to = context.getStop().getStopIndex();
    return context.getStart().getInputStream().getText(Interval.of(from, to));
  }

  /** The text and the insertions of a template literal, in their order. */
  static List<Piece> pieces(String literal, Syntax syntax) {
    String body = literal.substring(1, literal.length() - 1);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int open = next(body, from);
    while (open >= 0) {
      int close = closing(body, open + 2);
      pieces.add(new Piece(Literals.unescape(body.substring(from, open)), Optional.empty()));
      pieces.add(
          new Piece("", Optional.of(new Source(body.substring(open + 2, close), syntax).tree())));
      from = close + 1;
      open = next(body, from);
    }
    pieces.add(new Piece(Literals.unescape(body.substring(from)), Optional.empty()));
    return pieces;
  }

  /** Either text or an insertion of a template literal. */
  record Piece(String text, Optional<JiraExpressionParser.ProgramContext> insertion) {}

  private static int next(String body, int from) {
    for (int i = from; i < body.length() - 1; i++) {
      if (body.charAt(i) == '\\') {
        i++;
      } else if (body.startsWith("${", i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Finds the brace that closes an insertion by reading tokens, so that braces in strings do not
   * count.
   */
  private static int closing(String body, int from) {
    var lexer = new JiraExpressionLexer(CharStreams.fromString(body.substring(from)));
    lexer.removeErrorListeners();
    int depth = 0;
    for (var token = lexer.nextToken(); token.getType() != -1; token = lexer.nextToken()) {
      if ("{".equals(token.getText())) {
        depth++;
      } else if ("}".equals(token.getText()) && depth-- == 0) {
        return from + token.getStartIndex();
      }
    }
    throw new IllegalStateException("The lexer accepts only closed insertions: " + body);
  }
}
