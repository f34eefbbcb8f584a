package dev.idd.sandbox.expression;

import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Counts the leaves of an expression: literals and every name, be it of a variable, a member, a
 * parameter or a key. What Jira does not count is counted here all the same, so that nothing passes
 * here that is too big there.
 */
final class Leaves extends JiraExpressionBaseVisitor<Integer> {

  private final Syntax syntax;

  Leaves(Syntax syntax) {
    this.syntax = syntax;
  }

  int count(ParseTree tree) {
    return visit(tree);
  }

  @Override
  public Integer visitTerminal(TerminalNode node) {
    return switch (node.getSymbol().getType()) {
      case JiraExpressionLexer.IDENTIFIER,
          JiraExpressionLexer.NUMBER,
          JiraExpressionLexer.STRING,
          JiraExpressionLexer.NULL,
          JiraExpressionLexer.TRUE,
          JiraExpressionLexer.FALSE ->
          1;
      case JiraExpressionLexer.TEMPLATE_LITERAL -> template(node.getText());
      default -> 0;
    };
  }

  @Override
  public Integer visitListLiteral(JiraExpressionParser.ListLiteralContext list) {
    return Math.max(1, visitChildren(list));
  }

  @Override
  public Integer visitObjectLiteral(JiraExpressionParser.ObjectLiteralContext object) {
    return Math.max(1, visitChildren(object));
  }

  @Override
  protected Integer defaultResult() {
    return 0;
  }

  @Override
  protected Integer aggregateResult(Integer sum, Integer next) {
    return sum + next;
  }

  private int template(String literal) {
    int leaves =
        Source.pieces(literal, syntax).stream()
            .mapToInt(
                piece -> piece.insertion().map(this::visit).orElse(piece.text().isEmpty() ? 0 : 1))
            .sum();
    return Math.max(1, leaves);
  }
}
