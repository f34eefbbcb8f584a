package dev.idd.sandbox.expression;

import dev.idd.sandbox.expression.JiraExpressionParser.ArgumentsContext;
import dev.idd.sandbox.expression.JiraExpressionParser.ProgramContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Runs the tree of an expression in one scope. */
final class Interpreter extends JiraExpressionBaseVisitor<@Nullable Object> {

  private final Scope scope;
  private final Run run;

  Interpreter(Scope scope, Run run) {
    this.scope = scope;
    this.run = run;
  }

  /** What all parts of one evaluation share. */
  record Run(Costs costs, World world, Syntax syntax) {}

  /** Every failure is told with the smallest part of the expression it happened in. */
  @Override
  public @Nullable Object visit(ParseTree tree) {
    try {
      return tree.accept(this);
    } catch (ExpressionFailed failure) {
      throw failure.in(Source.of((ParserRuleContext) tree));
    }
  }

  @Override
  public @Nullable Object visitProgram(ProgramContext program) {
    Interpreter inner = this;
    for (var declaration : program.declaration()) {
      Object value = inner.visit(declaration.expression());
      inner = inner.in(inner.scope.with(declaration.IDENTIFIER().getText(), value));
    }
    return inner.visit(program.expression());
  }

  @Override
  public @Nullable Object visitPlain(JiraExpressionParser.PlainContext plain) {
    return visit(plain.operation());
  }

  @Override
  public @Nullable Object visitParenthesised(JiraExpressionParser.ParenthesisedContext inner) {
    return visit(inner.expression());
  }

  @Override
  public Object visitLambda(JiraExpressionParser.LambdaContext lambda) {
    List<String> parameters =
        lambda.parameters().IDENTIFIER().stream().map(TerminalNode::getText).toList();
    return (JiraFunction)
        (arguments, costs) -> {
          if (arguments.size() != parameters.size()) {
            throw new ExpressionFailed(
                "Wrong number of parameters: the function is called with %d, but declares %d."
                    .formatted(arguments.size(), parameters.size()));
          }
          costs.step();
          Scope called = scope;
          for (int i = 0; i < parameters.size(); i++) {
            called = called.with(parameters.get(i), arguments.get(i));
          }
          return in(called).visit(lambda.expression());
        };
  }

  @Override
  public @Nullable Object visitVariable(JiraExpressionParser.VariableContext variable) {
    run.costs().step();
    return scope.get(variable.getText());
  }

  @Override
  public @Nullable Object visitMember(JiraExpressionParser.MemberContext member) {
    Object target = visit(member.operation());
    return member(target, member.IDENTIFIER().getText(), member.operation());
  }

  @Override
  public @Nullable Object visitOptionalMember(JiraExpressionParser.OptionalMemberContext member) {
    Object target = visit(member.operation());
    return target == null
        ? null
        : member(target, member.IDENTIFIER().getText(), member.operation());
  }

  @Override
  public @Nullable Object visitIndex(JiraExpressionParser.IndexContext index) {
    Object target = visit(index.operation());
    return at(target, visit(index.expression()), index.operation());
  }

  @Override
  public @Nullable Object visitOptionalIndex(JiraExpressionParser.OptionalIndexContext index) {
    Object target = visit(index.operation());
    return target == null ? null : at(target, visit(index.expression()), index.operation());
  }

  /** {@code a?.b()} is null when a is null; further members need a {@code ?.} of their own. */
  @Override
  public @Nullable Object visitCall(JiraExpressionParser.CallContext call) {
    var callee = call.operation();
    Object function = visit(callee);
    if (function == null && callee instanceof JiraExpressionParser.OptionalMemberContext) {
      return null;
    }
    if (!(function instanceof JiraFunction callable)) {
      throw new ExpressionFailed("`" + Source.of(callee) + "` is not a function.");
    }
    run.costs().step();
    return Values.normal(callable.call(arguments(call.arguments()), run.costs()));
  }

  @Override
  public @Nullable Object visitConstruction(JiraExpressionParser.ConstructionContext construction) {
    String type = construction.IDENTIFIER().getText();
    run.costs().step();
    return Constructors.find(type, run.world())
        .call(arguments(construction.arguments()), run.costs());
  }

  @Override
  public Object visitUnary(JiraExpressionParser.UnaryContext unary) {
    Object value = visit(unary.operation());
    run.costs().step();
    return switch (unary.operator.getText()) {
      case "!" -> !Values.truth(value);
      case "-" -> Values.number(value).negate();
      default -> Values.type(value);
    };
  }

  @Override
  public Object visitArithmetic(JiraExpressionParser.ArithmeticContext arithmetic) {
    Object left = visit(arithmetic.operation(0));
    Object right = visit(arithmetic.operation(1));
    run.costs().step();
    if (isPlus(arithmetic.operator) && (left instanceof String || right instanceof String)) {
      return Values.text(left) + Values.text(right);
    }
    return calculate(arithmetic.operator, Values.number(left), Values.number(right));
  }

  private static boolean isPlus(Token operator) {
    return "+".equals(operator.getText());
  }

  private static BigDecimal calculate(Token operator, BigDecimal left, BigDecimal right) {
    String sign = operator.getText();
    if (right.signum() == 0 && ("/".equals(sign) || "%".equals(sign))) {
      throw new ExpressionFailed("Division by zero.");
    }
    return switch (sign) {
      case "*" -> left.multiply(right, MathContext.DECIMAL64);
      case "/" -> left.divide(right, MathContext.DECIMAL64);
      case "%" -> left.remainder(right, MathContext.DECIMAL64);
      case "+" -> left.add(right, MathContext.DECIMAL64);
      default -> left.subtract(right, MathContext.DECIMAL64);
    };
  }

  @Override
  public Object visitComparison(JiraExpressionParser.ComparisonContext comparison) {
    Object left = visit(comparison.operation(0));
    Object right = visit(comparison.operation(1));
    run.costs().step();
    int order = Values.compare(left, right);
    return switch (comparison.operator.getText()) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  @Override
  public Object visitEquality(JiraExpressionParser.EqualityContext equality) {
    Object left = visit(equality.operation(0));
    Object right = visit(equality.operation(1));
    run.costs().step();
    return Values.equal(left, right) == "==".equals(equality.operator.getText());
  }

  @Override
  public Object visitAnd(JiraExpressionParser.AndContext and) {
    run.costs().step();
    return Values.truth(visit(and.operation(0))) && Values.truth(visit(and.operation(1)));
  }

  @Override
  public Object visitOr(JiraExpressionParser.OrContext or) {
    run.costs().step();
    return Values.truth(visit(or.operation(0))) || Values.truth(visit(or.operation(1)));
  }

  @Override
  public @Nullable Object visitCoalescing(JiraExpressionParser.CoalescingContext coalescing) {
    run.costs().step();
    Object value = visit(coalescing.operation(0));
    return value != null ? value : visit(coalescing.operation(1));
  }

  @Override
  public @Nullable Object visitConditional(JiraExpressionParser.ConditionalContext conditional) {
    run.costs().step();
    boolean holds = Values.truth(visit(conditional.operation()));
    return visit(conditional.expression(holds ? 0 : 1));
  }

  @Override
  public @Nullable Object visitNullLiteral(JiraExpressionParser.NullLiteralContext literal) {
    return null;
  }

  @Override
  public Object visitBooleanLiteral(JiraExpressionParser.BooleanLiteralContext literal) {
    return literal.TRUE() != null;
  }

  @Override
  public Object visitNumberLiteral(JiraExpressionParser.NumberLiteralContext literal) {
    return new BigDecimal(literal.getText());
  }

  @Override
  public Object visitStringLiteral(JiraExpressionParser.StringLiteralContext literal) {
    return Literals.string(literal.getText());
  }

  @Override
  public Object visitTemplateLiteral(JiraExpressionParser.TemplateLiteralContext literal) {
    StringBuilder text = new StringBuilder();
    for (var piece : Source.pieces(literal.getText(), run.syntax())) {
      text.append(piece.insertion().map(tree -> Values.text(visit(tree))).orElse(piece.text()));
    }
    return text.toString();
  }

  @Override
  public Object visitListLiteral(JiraExpressionParser.ListLiteralContext list) {
    List<@Nullable Object> values = new ArrayList<>();
    list.expression().forEach(element -> values.add(visit(element)));
    return values;
  }

  @Override
  public Object visitObjectLiteral(JiraExpressionParser.ObjectLiteralContext object) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    for (var entry : object.entry()) {
      entries.put(key(entry.key), visit(entry.expression()));
    }
    return entries;
  }

  static String key(Token key) {
    return key.getType() == JiraExpressionLexer.STRING
        ? Literals.string(key.getText())
        : key.getText();
  }

  private Interpreter in(Scope inner) {
    return new Interpreter(inner, run);
  }

  private @Nullable Object member(@Nullable Object target, String name, ParserRuleContext owner) {
    run.costs().step();
    return Members.of(target, name, Source.of(owner), run.costs());
  }

  private @Nullable Object at(
      @Nullable Object target, @Nullable Object index, ParserRuleContext owner) {
    run.costs().step();
    return Members.at(target, index, Source.of(owner), run.costs());
  }

  private List<@Nullable Object> arguments(@Nullable ArgumentsContext arguments) {
    List<@Nullable Object> values = new ArrayList<>();
    if (arguments != null) {
      arguments.expression().forEach(argument -> values.add(visit(argument)));
    }
    return values;
  }
}
