package dev.idd.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analysis knows about an expression before it runs. */
class ExpressionAnalysisTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "strings", "List<String>",
          "record", "{ a: Number, b: String }",
          "value", "User");

  @Test
  void namesWhatWasExpectedAndWhereAsJiraDoes() {
    Analysis analysis = JiraExpressions.analyse("[1,\n2].map(>", Check.SYNTAX, Map.of());
    assertThat(analysis.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(Finding.Kind.SYNTAX);
              assertThat(error.line()).isEqualTo(2);
              assertThat(error.column()).isEqualTo(8);
              assertThat(error.message())
                  .contains("IDENTIFIER", "NUMBER", "TEMPLATE_LITERAL")
                  .endsWith(" expected, > encountered.")
                  .doesNotContain("let");
            });
  }

  @ParameterizedTest(name = "{0} : {1}")
  @CsvSource(
      delimiterString = " ✓ ",
      quoteCharacter = '¬',
      textBlock =
          """
          issue.key ✓ String
          issue.links.length == 1 ✓ Boolean
          strings ✓ List<String>
          strings.map(s => s.length) ✓ List<Number>
          record.a + 1 ✓ Number
          value.displayName ✓ String
          issue.links.filter(l => l.type.name == 'Causes') ✓ List<IssueLink>
          issue.links.map(l => l.linkedIssue.key) ✓ List<String>
          issue.customfield_10050 ✓ Any
          issue.properties['x'].y ✓ Any
          issue.created.toCalendarDate() ✓ CalendarDate
          new Issue('OPS-1').status.category.key ✓ String
          issue.assignee == null ? 'none' : issue.assignee.displayName ✓ String
          typeof issue ✓ String
          `a ${issue.key}` ✓ String
          issues.map(i => {idAndKey: [i.id, i.key], summary: i.summary, comments: i.comments}) ✓ List<{idAndKey: [Number, String], summary: String, comments: List<Comment>}>
          """)
  void infers(String expression, String type) {
    Analysis analysis = JiraExpressions.analyse(expression, Check.TYPE, VARIABLES);
    assertThat(analysis.errors()).isEmpty();
    assertThat(analysis.type()).isEqualTo(type);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " ✗ ",
      quoteCharacter = '¬',
      textBlock =
          """
          issues.map(i => i.id > '0') ✗ i.id > '0' ✗ Can't compare Number to String.
          issue.kee ✗ issue.kee ✗ Unrecognized property of `issue`: "kee".
          issue.links.some(l => l.typ.name == 'x') ✗ l.typ ✗ Unrecognized property of `l`: "typ".
          issue.key.size ✗ issue.key.size ✗ Unrecognized property of `issue.key`: "size".
          unknown ✗ unknown ✗ Unrecognized context variable: "unknown".
          !issue.key ✗ issue.key ✗ Expected type Boolean, but got String.
          issue.key && true ✗ issue.key ✗ Expected type Boolean, but got String.
          issue.id - issue.key ✗ issue.key ✗ Expected type Number, but got String.
          issue.assignee ? 1 : 2 ✗ issue.assignee ✗ Expected type Boolean, but got User.
          issue.key() ✗ issue.key() ✗ `issue.key` is not a function.
          null.x ✗ null.x ✗ Type null does not have any properties.
          issues.map((a, b) => a) ✗ (a, b) => a ✗ Wrong number of parameters: expected 1, but the function declares 2.
          """)
  void findsTypeErrors(String expression, String part, String message) {
    Analysis analysis = JiraExpressions.analyse(expression, Check.TYPE, VARIABLES);
    assertThat(analysis.valid()).isFalse();
    assertThat(analysis.type()).isEqualTo("TypeError");
    assertThat(analysis.errors()).containsExactly(Finding.type(message, part));
  }

  @ParameterizedTest(name = "{0} costs {1}")
  @CsvSource(
      delimiterString = " ✗ ",
      quoteCharacter = '¬',
      textBlock =
          """
          issue.key ✗ 0 ✗ none
          issue.comments ✗ 1 ✗ none
          new Issue(10010).comments ✗ 2 ✗ none
          issues.map(i => i.comments) ✗ N ✗ N=issues
          issues.map(i => i.comments.length + i.customfield_1) ✗ 2*N ✗ N=issues
          issue.comments.length + issues.filter(i => i.properties['a'] != null).length ✗ N + 1 ✗ N=issues
          issues.map(i => i.links.map(l => l.linkedIssue.key)) ✗ O*N ✗ none
          issue.key == 'a' ? issue.comments.length : 0 ✗ 1 ✗ none
          """)
  void estimatesExpensiveOperations(String expression, String formula, String variable) {
    Complexity complexity =
        JiraExpressions.analyse(expression, Check.COMPLEXITY, VARIABLES).complexity();
    assertThat(complexity).isNotNull();
    assertThat(complexity.expensiveOperations()).isEqualTo(formula);
    if (!"none".equals(variable)) {
      String[] pair = variable.split("=");
      assertThat(complexity.variables()).containsExactly(Map.entry(pair[0], pair[1]));
    }
  }
}
