package dev.idd.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators as rules see them, and the rule of our own descriptor. */
class ValidatorsTest {

  private static final String RULE = "The rule does not let you pass.";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = " → ",
      quoteCharacter = '¬',
      textBlock =
          """
          true → passed
          1 == 1 → passed
          'Record the cause.' → refused: Record the cause.
          '' → refused:
          false → failed
          null → failed
          1 → failed
          [true] → failed
          issue → failed
          x => true → failed
          issue.assignee.displayName == 'Ana' → failed
          1 == '1' → failed
          syntax error → failed
          missing → failed
          """)
  void passesOnlyWhatIsTrue(String expression, String outcome) {
    assertThat(told(judge(expression, Things.context(1)))).isEqualTo(outcome);
  }

  static Stream<Arguments> gates() {
    return Stream.of(
        Arguments.of(2, null, "refused: IDD has not judged this issue yet."),
        Arguments.of(2, gate("open", 1), "refused: The links of this issue have just changed"),
        Arguments.of(2, gate("open", 2), "passed"),
        Arguments.of(2, gate("blocked", 2), "refused: Missing: owner."),
        Arguments.of(2, Map.of("state", "open", "links", "2"), "failed"),
        Arguments.of(2, Map.of("state", "blocked", "links", 2), "failed"),
        Arguments.of(2, "forged", "failed"));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void ourRuleReadsTheGate(int links, @Nullable Object gate, String outcome) throws IOException {
    Verdict verdict = judge(ourExpression(), Things.context(links, gate));
    assertThat(told(verdict)).startsWith(outcome);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 500})
  void ourRuleCostsTheSameHoweverManyLinksThereAre(int links) throws IOException {
    String expression = ourExpression();
    Evaluation blocked =
        JiraExpressions.evaluate(expression, Things.context(links, gate("blocked", links)));
    assertThat(blocked.value()).isEqualTo("Missing: owner.");
    assertThat(blocked.costs().expensiveOperations()).isEqualTo(4);
    assertThat(blocked.costs().steps()).isEqualTo(32);
  }

  @Test
  void ourRuleIsSoundToTheAnalysis() throws IOException {
    Analysis analysis = JiraExpressions.analyse(ourExpression(), Check.COMPLEXITY, Map.of());
    assertThat(analysis.errors()).isEmpty();
    assertThat(analysis.complexity()).isNotNull();
    assertThat(analysis.complexity().variables()).isEmpty();
    assertThat(Integer.parseInt(analysis.complexity().expensiveOperations()))
        .isLessThanOrEqualTo(Limits.EXPENSIVE_OPERATIONS);
  }

  /** Whatever a policy says, Jira reads the same expression; what differs is what we publish. */
  @ParameterizedTest(name = "{0} with {1} links")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'v':1}; 0; refused: By policy.",
        "{'v':1,'demands':'project'}; 1; refused: By policy.",
        "{'v':1,'demands':'full'}; 10; refused: All of it.",
        "{'v':1,'demands':'light'}; 500; passed",
        "null; 500; refused: By policy."
      })
  void ourRuleDoesWhatItsConfigurationSays(String config, int links, String outcome)
      throws IOException {
    Map<String, Object> context = new HashMap<>();
    var gate =
        Map.of(
            "state",
            "blocked",
            "links",
            links,
            "message",
            "By policy.",
            "full",
            "All of it.",
            "light",
            "");
    context.putAll(Things.context(links, gate));
    context.put("config", new ObjectMapper().readValue(config.replace('\'', '"'), Map.class));

    assertThat(told(judge(ourExpression(), context))).isEqualTo(outcome);
    assertThat(JiraExpressions.evaluate(ourExpression(), context).costs().expensiveOperations())
        .isLessThanOrEqualTo(4);
  }

  @Test
  void ourRuleKeepsWithinTheLimitsOfJira() throws IOException {
    assertThat(ourExpression()).hasSizeLessThanOrEqualTo(1_000);
    assertThat(JiraExpressions.analyse(ourExpression(), Check.SYNTAX, Map.of()).errors()).isEmpty();
  }

  private static Verdict judge(String expression, Map<String, Object> context) {
    return Validators.judge(expression, RULE, context, World.at(Clock.systemUTC()));
  }

  private static String told(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      return ("refused: " + refused.message()).strip();
    }
    if (verdict instanceof Verdict.Failed failed) {
      assertThat(failed.message()).isEqualTo(RULE);
      assertThat(failed.cause()).isNotBlank();
      return "failed";
    }
    return "passed";
  }

  private static Map<String, Object> gate(String state, int links) {
    return Map.of("state", state, "links", links, "message", "Missing: owner.");
  }

  private static String ourExpression() throws IOException {
    JsonNode descriptor = new ObjectMapper().readTree(Path.of("atlassian-connect.json").toFile());
    List<JsonNode> validators = List.of(descriptor.at("/modules/jiraWorkflowValidators/0"));
    return validators.get(0).get("expression").asText();
  }
}
