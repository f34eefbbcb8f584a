package dev.idd.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What expressions come to; the right-hand side is itself an expression of literals, or JSON-like
 * text.
 */
class ExpressionValuesTest {

  private static final World WORLD =
      new World(
          Clock.fixed(Instant.parse("2026-03-10T23:30:00Z"), ZoneId.of("UTC")),
          ZoneId.of("Europe/Berlin"),
          Map.of("Issue", (values, costs) -> Things.loaded(String.valueOf(values.get(0)), costs)));

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiterString = " → ",
      quoteCharacter = '¬',
      textBlock =
          """
          1 + 2 * 3 → 7
          (1 + 2) * 3 → 9
          10 / 4 → 2.5
          7 % 4 → 3
          0.1 + 0.2 → 0.3
          2 - 3 - 4 → -5
          -(-3) → 3
          1 == 1.0 → true
          'a' + 'b' → "ab"
          'n = ' + 3 → "n = 3"
          1.50 + ' h' → "1.5 h"
          'is ' + true → "is true"
          "it's" → "it's"
          'it\\'s' → "it's"
          'a\\nb' == "a\\nb" → true
          `links: ${issue.links.length}!` → "links: 3!"
          `${[1, 2].map(n => `<${n}>`).join('}')}` → "<1>}<2>"
          `price $5 \\${x}` → "price $5 ${x}"
          ! true → false
          !(1 > 2) → true
          1 < 2 && 'a' < 'b' → true
          false && missing → false
          true || missing → true
          false || true && false → false
          1 < 2 ? 'yes' : 'no' → "yes"
          false ? 1 : true ? 2 : 3 → 2
          null == null → true
          null != 1 → true
          'a' != null → true
          issue == issue → true
          issue == null → false
          typeof issue → "Issue"
          typeof issue.key → "String"
          typeof 1 → "Number"
          typeof true → "Boolean"
          typeof [1] → "List"
          typeof { a: 1 } → "Map"
          typeof null → "null"
          typeof issue.created → "Date"
          typeof issue.status.name == 'String' → true
          issue.key → "OPS-7"
          issue['key'] → "OPS-7"
          issue['k' + 'ey'] → "OPS-7"
          issue.assignee?.displayName → null
          issue.assignee?.displayName == null → true
          issue.assignee?.['displayName'] → null
          issue.reporter?.displayName → "Ana"
          issue.assignee?.name() → null
          issue.summary?.trim() → "Broken pay"
          issue.properties['idd.gate'].state → "open"
          issue.properties['idd.gate'].nothing → null
          issue.properties['other'] → null
          issue.properties.other?.a → null
          issue.links.length → 3
          issue.links[0].type.name → "Causes"
          issue.links.map(l => l.id) → [1, 2, 3]
          issue.links.some(l => l.type.name == 'Causes') → true
          issue.links.every(l => l.id > 1) → false
          issue.links.filter(l => l.id > 1).map(l => l.id) → [2, 3]
          [].some(x => x) → false
          [].every(x => x) → true
          [1, 2, 3].includes(2) → true
          [1, 2, 3].includes(2.0) → true
          ['a'].includes(1) → false
          [1, 2, 3].indexOf(3) → 2
          ['a', 'b'].indexOf('z') → -1
          [1, 2, 3, 4].slice(1) → [2, 3, 4]
          [1, 2, 3, 4].slice(1, 3) → [2, 3]
          [1, 2, 3, 4].slice(-2) → [3, 4]
          [1, 2, 3].reduce((a, b) => a + b) → 6
          [1, 2].reduce((a, b) => a + b, 10) → 13
          [].reduce((a, b) => a + b, 0) → 0
          [3, 1, 2].sort((a, b) => a - b) → [1, 2, 3]
          [[1], [2, 3]].flatten() → [1, 2, 3]
          [1, 2].flatMap(n => [n, n * 10]) → [1, 10, 2, 20]
          ['a', 'b'].join(' and ') → "a and b"
          ['a', 1].join() → "a,1"
          [1, 2].length → 2
          'abc'.length → 3
          'incident'.includes('cid') → true
          'AbC'.toLowerCase() + 'AbC'.toUpperCase() → "abcABC"
          'incident'.slice(2, 5) → "cid"
          'incident'.slice(-4) → "dent"
          '  a '.trim() → "a"
          'OPS-7'.startsWith('OPS') && 'OPS-7'.endsWith('7') → true
          'a-b-a'.replace('a', 'x') → "x-b-a"
          'a,b,,c'.split(',') → ["a", "b", "", "c"]
          'abc'.indexOf('c') → 2
          'OPS-7 APP-12'.match('[A-Z]+-\\\\d+') → ["OPS-7", "APP-12"]
          'none'.match('\\\\d') → []
          { a: 1, 'b c': [true, null] } → {"a": 1, "b c": [true, null]}
          { a: { b: 2 } }.a.b → 2
          (x => x)(4) → 4
          [1, 2].map(x => { v: x }) → [{"v": 1}, {"v": 2}]
          [1].map(x => [2].map(y => x + y)) → [[3]]
          config.link → "Causes"
          config.count + 1 → 3
          issue.links.length == config.count + 1 → true
          new Issue('OPS-9').key → "OPS-9"
          new Date() > issue.created → true
          new Date().toCalendarDate() == new CalendarDate('2026-03-11') → true
          new Date().toCalendarDateUTC() == new CalendarDate('2026-03-10') → true
          new CalendarDate('2026-03-01').plusDays(10) >= new CalendarDate() → true
          issue.dueDate < new CalendarDate() → false
          new Date('2026-01-01T00:00:00Z').plusMonths(1) == new Date('2026-02-01T00:00:00Z') → true
          new Date(0).getTime() → 0
          issue → {"key": "OPS-7"}
          issue.dueDate → "2026-04-01"
          issue.created → "2026-03-01T09:00:00.000+0100"
          """)
  void comesTo(String expression, String expected) {
    Object json = JiraExpressions.evaluate(expression, Things.context(3), WORLD).json();
    assertThat(Things.written(json)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiterString = " → ",
      quoteCharacter = '¬',
      textBlock =
          """
          let n = 2; n * n → 4
          let a = 1; let b = a + 1; [a, b] → [1, 2]
          null ?? 'other' → "other"
          0 ?? 1 → 0
          """)
  void understandsMoreWhenAsked(String expression, String expected) {
    Object json = JiraExpressions.evaluate(expression, Map.of(), WORLD, Syntax.EXTENDED).json();
    assertThat(Things.written(json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1", "1.5", "-3"})
  void takesNumbersOfAnyJavaType(String number) {
    List<Number> same =
        List.of(new BigDecimal(number), Double.valueOf(number), Float.valueOf(number));
    for (Number given : same) {
      Object value = JiraExpressions.evaluate("n == " + number, Map.of("n", given)).value();
      assertThat(value).isEqualTo(true);
    }
  }
}
