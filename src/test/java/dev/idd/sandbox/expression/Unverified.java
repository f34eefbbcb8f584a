package dev.idd.sandbox.expression;

import org.antlr.v4.runtime.Token;

/** Refuses constructs that have not been seen to work in Jira. */
final class Unverified extends JiraExpressionBaseVisitor<Void> {

  @Override
  public Void visitDeclaration(JiraExpressionParser.DeclarationContext declaration) {
    throw refused(declaration.getStart());
  }

  @Override
  public Void visitCoalescing(JiraExpressionParser.CoalescingContext coalescing) {
    throw refused((Token) coalescing.getChild(1).getPayload());
  }

  private static SyntaxFault refused(Token token) {
    return new SyntaxFault(
        "Unexpected " + token.getText() + " encountered.",
        token.getLine(),
        token.getCharPositionInLine() + 1);
  }
}
