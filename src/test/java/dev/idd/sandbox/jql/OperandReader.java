package dev.idd.sandbox.jql;

import java.util.List;

/** Reads the operator and the right-hand side of a clause. */
final class OperandReader extends JqlBaseVisitor<Operand> {

  Operator operator(JqlParser.ComparisonContext comparison) {
    if (comparison instanceof JqlParser.BinaryContext binary) {
      return Operator.of(binary.operator.getText());
    }
    if (comparison instanceof JqlParser.MembershipContext membership) {
      return membership.NOT() == null ? Operator.IN : Operator.NOT_IN;
    }
    return ((JqlParser.PresenceContext) comparison).NOT() == null ? Operator.IS : Operator.IS_NOT;
  }

  @Override
  public Operand visitBinary(JqlParser.BinaryContext binary) {
    return visit(binary.operand());
  }

  @Override
  public Operand visitMembership(JqlParser.MembershipContext membership) {
    return visit(membership.operand());
  }

  @Override
  public Operand visitPresence(JqlParser.PresenceContext presence) {
    return new Operand.Nothing();
  }

  @Override
  public Operand visitNothing(JqlParser.NothingContext nothing) {
    return new Operand.Nothing();
  }

  @Override
  public Operand visitValue(JqlParser.ValueContext value) {
    return new Operand.Value(
        Words.read(value.getStart()), value.getStart().getType() == JqlLexer.NUMBER);
  }

  @Override
  public Operand visitFunction(JqlParser.FunctionContext function) {
    List<String> arguments =
        function.argument().stream().map(argument -> Words.read(argument.getStart())).toList();
    return new Operand.Function(Words.read(function.name), arguments);
  }

  @Override
  public Operand visitMany(JqlParser.ManyContext many) {
    return new Operand.Many(many.operand().stream().map(this::visit).toList());
  }
}
