package dev.idd.sandbox.expression;

import dev.idd.sandbox.expression.JiraExpressionParser.ExpressionContext;
import dev.idd.sandbox.expression.JiraExpressionParser.OperationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Infers the type of an expression and how many expensive operations it needs, and notes what is
 * bound to fail. What it cannot know it takes for {@code Any}, which fits everywhere.
 */
final class TypeChecker extends JiraExpressionBaseVisitor<TypeChecker.Typed> {

  private static final List<String> OVER_ELEMENTS =
      List.of("map", "filter", "some", "every", "flatMap", "sort", "reduce");

  private final Map<String, Type> names;
  private final Report report;

  TypeChecker(Map<String, Type> names, Report report) {
    this.names = names;
    this.report = report;
  }

  /** A type and the cost of getting a value of it. */
  record Typed(Type type, Formula cost) {

    static Typed free(Type type) {
      return new Typed(type, Formula.ZERO);
    }

    Typed and(Formula more) {
      return new Typed(type, cost.plus(more));
    }
  }

  /**
   * What one check collects on its way: findings, and what the variables of the formula stand for.
   */
  record Report(List<Finding> findings, Map<String, String> variables, Syntax syntax) {

    String variable(String list) {
      for (var known : variables.entrySet()) {
        if (known.getValue().equals(list)) {
          return known.getKey();
        }
      }
      int count = variables.size();
      String name = count < 13 ? String.valueOf((char) ('N' + count)) : "N" + count;
      variables.put(name, list);
      return name;
    }
  }

  @Override
  public Typed visitProgram(JiraExpressionParser.ProgramContext program) {
    TypeChecker inner = this;
    Formula cost = Formula.ZERO;
    for (var declaration : program.declaration()) {
      Typed value = inner.visit(declaration.expression());
      cost = cost.plus(value.cost());
      inner = inner.with(Map.of(declaration.IDENTIFIER().getText(), value.type()));
    }
    return inner.visit(program.expression()).and(cost);
  }

  @Override
  public Typed visitPlain(JiraExpressionParser.PlainContext plain) {
    return visit(plain.operation());
  }

  @Override
  public Typed visitParenthesised(JiraExpressionParser.ParenthesisedContext inner) {
    return visit(inner.expression());
  }

  @Override
  public Typed visitLambda(JiraExpressionParser.LambdaContext lambda) {
    return applied(lambda, List.of());
  }

  private Typed applied(JiraExpressionParser.LambdaContext lambda, List<Type> arguments) {
    Map<String, Type> parameters = new LinkedHashMap<>();
    for (TerminalNode name : lambda.parameters().IDENTIFIER()) {
      int position = parameters.size();
      parameters.put(
          name.getText(), position < arguments.size() ? arguments.get(position) : Type.ANY);
    }
    if (!arguments.isEmpty() && arguments.size() != parameters.size()) {
      wrong(
          lambda,
          "Wrong number of parameters: expected %d, but the function declares %d."
              .formatted(arguments.size(), parameters.size()));
    }
    return with(parameters).visit(lambda.expression());
  }

  @Override
  public Typed visitVariable(JiraExpressionParser.VariableContext variable) {
    Type type = names.get(variable.getText());
    if (type == null) {
      wrong(variable, "Unrecognized context variable: \"" + variable.getText() + "\".");
    }
    return Typed.free(type == null ? Type.ANY : type);
  }

  @Override
  public Typed visitMember(JiraExpressionParser.MemberContext member) {
    return member(member, member.operation(), member.IDENTIFIER().getText());
  }

  @Override
  public Typed visitOptionalMember(JiraExpressionParser.OptionalMemberContext member) {
    return member(member, member.operation(), member.IDENTIFIER().getText());
  }

  @Override
  public Typed visitIndex(JiraExpressionParser.IndexContext index) {
    return index(index, index.operation(), index.expression());
  }

  @Override
  public Typed visitOptionalIndex(JiraExpressionParser.OptionalIndexContext index) {
    return index(index, index.operation(), index.expression());
  }

  private Typed index(ParserRuleContext whole, OperationContext target, ExpressionContext index) {
    String name = text(index);
    if (name != null) {
      return member(whole, target, name);
    }
    Typed owner = visit(target);
    Typed position = visit(index);
    return new Typed(owner.type().element(), owner.cost().plus(position.cost()));
  }

  private Typed member(ParserRuleContext whole, OperationContext target, String name) {
    Typed owner = visit(target);
    Type type = owner.type();
    if (type.equals(Type.NULL) || type.equals(Type.NUMBER) || type.equals(Type.BOOLEAN)) {
      wrong(whole, "Type " + type + " does not have any properties.");
      return new Typed(Type.ANY, owner.cost());
    }
    if (type.equals(Type.parse("EntityProperties"))) {
      return new Typed(Type.ANY, owner.cost());
    }
    if (type instanceof Type.Shape shape) {
      return new Typed(shape.members().getOrDefault(name, Type.NULL), owner.cost());
    }
    var member = BuiltIns.member(type, name);
    if (member == null) {
      member = TypeCatalog.member(type, name);
    }
    if (member == null || (member.type().isAny() && BuiltIns.isBuiltIn(type))) {
      wrong(whole, "Unrecognized property of `%s`: \"%s\".".formatted(Source.of(target), name));
      return new Typed(Type.ANY, owner.cost());
    }
    return new Typed(member.type(), owner.cost())
        .and(member.expensive() ? Formula.ONE : Formula.ZERO);
  }

  @Override
  public Typed visitCall(JiraExpressionParser.CallContext call) {
    Typed callee = visit(call.operation());
    List<ExpressionContext> arguments =
        call.arguments() == null ? List.of() : call.arguments().expression();
    if (callee.type() instanceof Type.Function function && function.owner() != null) {
      return overElements(call, function, arguments, callee.cost());
    }
    if (!(callee.type() instanceof Type.Function) && !callee.type().isAny()) {
      wrong(call, "`" + Source.of(call.operation()) + "` is not a function.");
    }
    Type result =
        callee.type() instanceof Type.Function function && function.result() != null
            ? function.result()
            : Type.ANY;
    return new Typed(result, callee.cost().plus(costs(arguments)));
  }

  private Typed overElements(
      JiraExpressionParser.CallContext call,
      Type.Function method,
      List<ExpressionContext> arguments,
      Formula cost) {
    if (!OVER_ELEMENTS.contains(method.name())
        || arguments.isEmpty()
        || !(arguments.get(0) instanceof JiraExpressionParser.LambdaContext lambda)) {
      Type result = method.result() == null ? Type.ANY : method.result();
      return new Typed(result, cost.plus(costs(arguments)));
    }
    Typed body = applied(lambda, parameters(method));
    Type result = BuiltIns.result(method, body.type());
    Formula total = cost.plus(costs(arguments.subList(1, arguments.size())));
    if (body.cost().isZero()) {
      return new Typed(result, total);
    }
    String list = Source.of((ParserRuleContext) call.operation().getChild(0));
    return new Typed(result, total.plus(body.cost().times(report.variable(list))));
  }

  private static List<Type> parameters(Type.Function method) {
    Type element = method.owner() == null ? Type.ANY : method.owner().element();
    return switch (method.name()) {
      case "sort" -> List.of(element, element);
      case "reduce" -> List.of(Type.ANY, element);
      default -> List.of(element);
    };
  }

  private Formula costs(List<ExpressionContext> arguments) {
    return arguments.stream().map(this::visit).map(Typed::cost).reduce(Formula.ZERO, Formula::plus);
  }

  @Override
  public Typed visitConstruction(JiraExpressionParser.ConstructionContext construction) {
    String name = construction.IDENTIFIER().getText();
    boolean date = name.endsWith("Date");
    if (!date && !List.of("Issue", "User", "Project", "RichText").contains(name)) {
      wrong(construction, "Unrecognized type: \"" + name + "\".");
    }
    Formula arguments =
        construction.arguments() == null
            ? Formula.ZERO
            : costs(construction.arguments().expression());
    return new Typed(Type.parse(name), arguments).and(date ? Formula.ZERO : Formula.ONE);
  }

  @Override
  public Typed visitUnary(JiraExpressionParser.UnaryContext unary) {
    Typed value = visit(unary.operation());
    return switch (unary.operator.getText()) {
      case "!" -> demanded(unary.operation(), value, Type.BOOLEAN);
      case "-" -> demanded(unary.operation(), value, Type.NUMBER);
      default -> new Typed(Type.STRING, value.cost());
    };
  }

  @Override
  public Typed visitArithmetic(JiraExpressionParser.ArithmeticContext arithmetic) {
    Typed left = visit(arithmetic.operation(0));
    Typed right = visit(arithmetic.operation(1));
    Formula cost = left.cost().plus(right.cost());
    if ("+".equals(arithmetic.operator.getText())) {
      if (left.type().equals(Type.STRING) || right.type().equals(Type.STRING)) {
        return new Typed(Type.STRING, cost);
      }
      if (left.type().isAny() || right.type().isAny()) {
        return new Typed(Type.ANY, cost);
      }
    }
    demanded(arithmetic.operation(0), left, Type.NUMBER);
    demanded(arithmetic.operation(1), right, Type.NUMBER);
    return new Typed(Type.NUMBER, cost);
  }

  @Override
  public Typed visitComparison(JiraExpressionParser.ComparisonContext comparison) {
    Typed left = visit(comparison.operation(0));
    Typed right = visit(comparison.operation(1));
    compared(comparison, left.type(), right.type());
    return new Typed(Type.BOOLEAN, left.cost().plus(right.cost()));
  }

  @Override
  public Typed visitEquality(JiraExpressionParser.EqualityContext equality) {
    Typed left = visit(equality.operation(0));
    Typed right = visit(equality.operation(1));
    if (!left.type().equals(Type.NULL) && !right.type().equals(Type.NULL)) {
      compared(equality, left.type(), right.type());
    }
    return new Typed(Type.BOOLEAN, left.cost().plus(right.cost()));
  }

  private void compared(ParserRuleContext whole, Type left, Type right) {
    if (!left.isAny() && !right.isAny() && !left.word().equals(right.word())) {
      wrong(whole, "Can't compare " + left.word() + " to " + right.word() + ".");
    }
  }

  @Override
  public Typed visitAnd(JiraExpressionParser.AndContext and) {
    return logical(and.operation());
  }

  @Override
  public Typed visitOr(JiraExpressionParser.OrContext or) {
    return logical(or.operation());
  }

  private Typed logical(List<OperationContext> sides) {
    Formula cost = Formula.ZERO;
    for (OperationContext side : sides) {
      cost = cost.plus(demanded(side, visit(side), Type.BOOLEAN).cost());
    }
    return new Typed(Type.BOOLEAN, cost);
  }

  @Override
  public Typed visitCoalescing(JiraExpressionParser.CoalescingContext coalescing) {
    Typed left = visit(coalescing.operation(0));
    Typed right = visit(coalescing.operation(1));
    return new Typed(left.type().join(right.type()), left.cost().plus(right.cost()));
  }

  @Override
  public Typed visitConditional(JiraExpressionParser.ConditionalContext conditional) {
    Typed condition = visit(conditional.operation());
    demanded(conditional.operation(), condition, Type.BOOLEAN);
    Typed yes = visit(conditional.expression(0));
    Typed no = visit(conditional.expression(1));
    return new Typed(yes.type().join(no.type()), condition.cost().plus(yes.cost().or(no.cost())));
  }

  private Typed demanded(ParserRuleContext part, Typed given, Type type) {
    if (!given.type().isAny() && !given.type().equals(type)) {
      wrong(part, "Expected type " + type + ", but got " + given.type().word() + ".");
    }
    return new Typed(type, given.cost());
  }

  @Override
  public Typed visitNullLiteral(JiraExpressionParser.NullLiteralContext literal) {
    return Typed.free(Type.NULL);
  }

  @Override
  public Typed visitBooleanLiteral(JiraExpressionParser.BooleanLiteralContext literal) {
    return Typed.free(Type.BOOLEAN);
  }

  @Override
  public Typed visitNumberLiteral(JiraExpressionParser.NumberLiteralContext literal) {
    return Typed.free(Type.NUMBER);
  }

  @Override
  public Typed visitStringLiteral(JiraExpressionParser.StringLiteralContext literal) {
    return Typed.free(Type.STRING);
  }

  @Override
  public Typed visitTemplateLiteral(JiraExpressionParser.TemplateLiteralContext literal) {
    Formula cost = Formula.ZERO;
    for (var piece : Source.pieces(literal.getText(), report.syntax())) {
      cost = cost.plus(piece.insertion().map(tree -> visit(tree).cost()).orElse(Formula.ZERO));
    }
    return new Typed(Type.STRING, cost);
  }

  @Override
  public Typed visitListLiteral(JiraExpressionParser.ListLiteralContext list) {
    List<Typed> elements = list.expression().stream().map(this::visit).toList();
    Formula cost = elements.stream().map(Typed::cost).reduce(Formula.ZERO, Formula::plus);
    return new Typed(new Type.Tuple(elements.stream().map(Typed::type).toList()), cost);
  }

  @Override
  public Typed visitObjectLiteral(JiraExpressionParser.ObjectLiteralContext object) {
    Map<String, Type> members = new LinkedHashMap<>();
    Formula cost = Formula.ZERO;
    for (var entry : object.entry()) {
      Typed value = visit(entry.expression());
      members.put(Interpreter.key(entry.key), value.type());
      cost = cost.plus(value.cost());
    }
    return new Typed(new Type.Shape(members), cost);
  }

  private static @Nullable String text(ParseTree index) {
    if (index.getChildCount() == 1) {
      return text(index.getChild(0));
    }
    return index instanceof TerminalNode node
            && node.getSymbol().getType() == JiraExpressionLexer.STRING
        ? Literals.string(node.getText())
        : null;
  }

  private TypeChecker with(Map<String, Type> more) {
    Map<String, Type> inner = new LinkedHashMap<>(names);
    inner.putAll(more);
    return new TypeChecker(inner, report);
  }

  private void wrong(ParserRuleContext part, String message) {
    report.findings().add(Finding.type(message, Source.of(part)));
  }
}
