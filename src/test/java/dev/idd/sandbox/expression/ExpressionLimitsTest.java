package dev.idd.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit holds exactly at its number: the last that passes, the first that does not. */
class ExpressionLimitsTest {

  @Test
  void allows1000CharactersAndRefuses1001() {
    Function<Integer, String> ofLength = length -> "'" + "x".repeat(length - 2) + "'";
    assertThat(syntax(ofLength.apply(1000)).valid()).isTrue();
    assertThat(syntax(ofLength.apply(1001)).errors())
        .containsExactly(
            Finding.other("Jira expression is too long (1001), limit: 1000 characters"));
    assertThatThrownBy(() -> JiraExpressions.evaluate(ofLength.apply(1001), Map.of()))
        .hasMessage("Jira expression is too long (1001), limit: 1000 characters");
  }

  @Test
  void allows100LeavesAndRefuses101() {
    Function<Integer, String> ofLeaves = leaves -> "[" + "1,".repeat(leaves - 1) + "1]";
    assertThat(syntax(ofLeaves.apply(100)).valid()).isTrue();
    assertThat(syntax(ofLeaves.apply(101)).errors())
        .containsExactly(
            Finding.other("Jira expression has too many nodes (101), limit: 100 leaves"));
    assertThatThrownBy(() -> JiraExpressions.evaluate(ofLeaves.apply(101), Map.of()))
        .hasMessageContaining("too many nodes (101)");
  }

  @Test
  void countsTheLeavesInsideTemplates() {
    String template = "`" + "${1}".repeat(100) + "`";
    assertThat(syntax(template).valid()).isTrue();
    assertThat(syntax(template + " + 1").errors().get(0).message()).contains("(101)");
  }

  @Test
  void allows10ExpensiveOperationsAndRefuses11() {
    String readsEachLinkedIssue = "issue.links.map(l => l.linkedIssue.key)";
    assertThat(cost(readsEachLinkedIssue, 10).expensiveOperations()).isEqualTo(10);
    assertThatThrownBy(() -> cost(readsEachLinkedIssue, 11))
        .hasMessage(
            "Evaluation failed: \"l.linkedIssue\" - The expression is too complex: it exceeds the"
                + " limit of 10 expensive operations.");
  }

  @Test
  void allows10000StepsAndRefuses10001() {
    // A variable, a member and a call, then the function and its variable for each element.
    assertThat(steps("list.map(x => x)", 4_998)).isEqualTo(9_999);
    assertThat(steps("!list.map(x => x).includes(1)", 4_997)).isEqualTo(10_000);
    assertThatThrownBy(() -> steps("!list.map(x => x).includes(1)", 4_998))
        .hasMessageContaining("10000 steps");
  }

  @Test
  void allows1000BeansAndRefuses1001() {
    assertThatCode(() -> JiraExpressions.evaluate("issue.links", Things.context(1_000)).json())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> JiraExpressions.evaluate("issue.links", Things.context(1_001)).json())
        .hasMessageContaining("1000 beans");
  }

  @Test
  void allows10000PrimitiveValuesAndRefuses10001() {
    Function<Integer, Evaluation> ofSize =
        size -> JiraExpressions.evaluate("list", Map.of("list", Collections.nCopies(size, 1)));
    Evaluation full = ofSize.apply(10_000);
    full.json();
    assertThat(full.costs().primitiveValues()).isEqualTo(10_000);
    assertThatThrownBy(() -> ofSize.apply(10_001).json()).hasMessageContaining("10000 primitive");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 500})
  void countsLinksForFree(int links) {
    assertThat(cost("issue.links.length", links).expensiveOperations()).isZero();
  }

  @Test
  void chargesEachReadOfAPropertyOrCustomField() {
    String reads = "[issue.properties['a'], issue.properties.b, issue.customfield_10050]";
    assertThat(cost(reads, 0).expensiveOperations()).isEqualTo(3);
    assertThat(cost("false && issue.properties['a'] == null", 0).expensiveOperations()).isZero();
  }

  private static Analysis syntax(String expression) {
    return JiraExpressions.analyse(expression, Check.SYNTAX, Map.of());
  }

  private static Costs cost(String expression, int links) {
    return JiraExpressions.evaluate(expression, Things.context(links)).costs();
  }

  private static int steps(String expression, int length) {
    List<Integer> list = Collections.nCopies(length, 1);
    return JiraExpressions.evaluate(expression, Map.of("list", list)).costs().steps();
  }
}
