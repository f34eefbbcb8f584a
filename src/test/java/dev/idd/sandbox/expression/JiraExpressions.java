package dev.idd.sandbox.expression;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Analyses and evaluates Jira expressions. */
public final class JiraExpressions {

  private JiraExpressions() {}

  /**
   * Says what is wrong with an expression without running it.
   *
   * @param contextVariables types of further variables, or other types for the usual ones, as in
   *     {@code List<Issue>}
   */
  public static Analysis analyse(String source, Check check, Map<String, String> contextVariables) {
    return analyse(source, check, contextVariables, Syntax.VERIFIED);
  }

  /** The same with a wider syntax. */
  public static Analysis analyse(
      String source, Check check, Map<String, String> contextVariables, Syntax syntax) {
    Source read = new Source(source, syntax);
    List<Finding> faults = read.faults();
    if (check == Check.SYNTAX || !faults.isEmpty()) {
      return new Analysis(source, faults.isEmpty(), null, faults, null);
    }
    Map<String, Type> names = new HashMap<>();
    TypeCatalog.CONTEXT.forEach((name, type) -> names.put(name, Type.parse(type)));
    contextVariables.forEach((name, type) -> names.put(name, Type.parse(type)));
    var report = new TypeChecker.Report(new ArrayList<>(), new LinkedHashMap<>(), syntax);
    var typed = new TypeChecker(names, report).visit(read.tree());
    boolean valid = report.findings().isEmpty();
    return new Analysis(
        source,
        valid,
        valid ? typed.type().toString() : "TypeError",
        report.findings(),
        valid && check == Check.COMPLEXITY
            ? new Complexity(typed.cost().toString(), report.variables())
            : null);
  }

  /** Runs an expression that names no issue or user of its own. */
  public static Evaluation evaluate(String source, Map<String, ?> context) {
    return evaluate(source, context, World.at(Clock.systemUTC()));
  }

  /**
   * Runs an expression.
   *
   * @throws ExpressionFailed with Jira's words when it cannot be parsed or fails
   */
  public static Evaluation evaluate(String source, Map<String, ?> context, World world) {
    return evaluate(source, context, world, Syntax.VERIFIED);
  }

  /** The same with a wider syntax. */
  public static Evaluation evaluate(
      String source, Map<String, ?> context, World world, Syntax syntax) {
    Source read = new Source(source, syntax);
    List<Finding> faults = read.faults();
    if (!faults.isEmpty()) {
      throw ExpressionFailed.complete(faults.get(0).sentence());
    }
    var run = new Interpreter.Run(new Costs(), world, syntax);
    Object value = new Interpreter(new Scope(context, null), run).visit(read.tree());
    return new Evaluation(value, run.costs());
  }
}
