package dev.idd.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jira refuses at runtime, and how it says so. */
class ExpressionFailuresTest {

  @ParameterizedTest(name = "{0} ✗ {1}")
  @CsvSource(
      delimiterString = " ✗ ",
      quoteCharacter = '¬',
      textBlock =
          """
          1 == '1' ✗ Evaluation failed: "1 == '1'" - Can't compare Number to String.
          1 != '1' ✗ Evaluation failed: "1 != '1'" - Can't compare Number to String.
          issue.links[0].id > '0' ✗ Evaluation failed: "issue.links[0].id > '0'" - Can't compare Number to String.
          null < 1 ✗ Evaluation failed: "null < 1" - Can't compare null to Number.
          true == 'true' ✗ Evaluation failed: "true == 'true'" - Can't compare Boolean to String.
          issue == 'OPS-7' ✗ Evaluation failed: "issue == 'OPS-7'" - Can't compare Issue to String.
          [1] == [1] ✗ Evaluation failed: "[1] == [1]" - Can't compare List to List.
          issue.created > issue.dueDate ✗ Evaluation failed: "issue.created > issue.dueDate" - Can't compare Date to CalendarDate.
          issue.assignee.displayName ✗ Evaluation failed: "issue.assignee.displayName" - Type null does not have any properties.
          issue.properties['x'].state ✗ Evaluation failed: "issue.properties['x'].state" - Type null does not have any properties.
          issue.assignee?.a.b ✗ Evaluation failed: "issue.assignee?.a.b" - Type null does not have any properties.
          nothing['a'] ✗ Evaluation failed: "nothing['a']" - Type null does not have any properties.
          (1).length ✗ Evaluation failed: "(1).length" - Type Number does not have any properties.
          issue.status.nam ✗ Evaluation failed: "issue.status.nam" - Unrecognized property of `issue.status`: "nam". Available properties of type 'IssueStatus' are: 'name'
          'a'.size ✗ Available properties of type 'String' are: 'endsWith', 'includes', 'indexOf', 'length',
          [].push(1) ✗ Evaluation failed: "[].push" - Unrecognized property of `[]`: "push".
          missing ✗ Evaluation failed: "missing" - Unrecognized context variable: "missing".
          !issue.assignee ✗ Evaluation failed: "!issue.assignee" - Expected type Boolean, but got null.
          !1 ✗ Expected type Boolean, but got Number.
          'a' && true ✗ Evaluation failed: "'a' && true" - Expected type Boolean, but got String.
          true && 'a' ✗ Expected type Boolean, but got String.
          false || null ✗ Expected type Boolean, but got null.
          1 ? 2 : 3 ✗ Evaluation failed: "1 ? 2 : 3" - Expected type Boolean, but got Number.
          -'1' ✗ Expected type Number, but got String.
          1 + true ✗ Expected type Number, but got Boolean.
          1 - '1' ✗ Expected type Number, but got String.
          'a' + null ✗ Evaluation failed: "'a' + null" - Can't convert null to String.
          'a' + issue ✗ Can't convert Issue to String.
          `${nothing}` ✗ Can't convert null to String.
          1 / 0 ✗ Division by zero.
          1 % 0 ✗ Division by zero.
          [1, 2][2] ✗ Index 2 is out of bounds of a List of length 2.
          [1][-1] ✗ Index -1 is out of bounds of a List of length 1.
          [1][0.5] ✗ Expected an integer, but got 0.5.
          'abc'[0] ✗ Can't access a property of String by Number.
          issue.key() ✗ Evaluation failed: "issue.key()" - `issue.key` is not a function.
          [1].map(1) ✗ Expected type Function, but got Number.
          [1].map() ✗ Wrong number of arguments of map: expected 1, but got 0.
          [1].map((a, b) => a) ✗ Wrong number of parameters: the function is called with 1, but declares 2.
          [1].filter(x => x) ✗ Expected type Boolean, but got Number.
          [2, 1].sort() ✗ Wrong number of arguments of sort: expected 1, but got 0.
          [].reduce((a, b) => a) ✗ Can't reduce an empty List without an initial value.
          [null].join(',') ✗ Can't convert null to String.
          'a'.includes(1) ✗ Expected type String, but got Number.
          'a'.match('[') ✗ Invalid regular expression: [
          new Thing(1) ✗ Evaluation failed: "new Thing(1)" - Unrecognized type: "Thing".
          new CalendarDate('soon') ✗ Invalid calendar date: "soon".
          let x = 1; x ✗ Line 1, column 1: Unexpected let encountered.
          1 ?? 2 ✗ Line 1, column 3: Unexpected ?? encountered.
          1 + ✗ EOF encountered.
          """)
  void fails(String expression, String message) {
    assertThatThrownBy(() -> JiraExpressions.evaluate(expression, Things.context(3)))
        .isInstanceOf(ExpressionFailed.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "refuses {0}")
  @CsvSource(
      delimiterString = " ✗ ",
      quoteCharacter = '¬',
      value = {
        "1 === 1",
        "x = 1",
        "a b",
        "issue.",
        "[1,]",
        "{ a: 1, }",
        "{ a }",
        "'open",
        "`open",
        "1 // comment",
        "/re/",
        "if (true) { 1 }",
        "return 1",
        "a++",
        "#",
        ".5",
        "x =>",
        "(1, 2)",
        "function() { return 1; }"
      })
  void isNotOfTheLanguage(String expression) {
    Analysis analysis = JiraExpressions.analyse(expression, Check.SYNTAX, java.util.Map.of());
    org.assertj.core.api.Assertions.assertThat(analysis.valid()).isFalse();
    org.assertj.core.api.Assertions.assertThat(analysis.errors())
        .singleElement()
        .satisfies(
            error ->
                org.assertj.core.api.Assertions.assertThat(error.kind())
                    .isEqualTo(Finding.Kind.SYNTAX));
  }
}
