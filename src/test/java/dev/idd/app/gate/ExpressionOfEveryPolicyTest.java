package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.settings.policy.Demand;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.IncidentSeverity;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.Severity;
import dev.idd.sandbox.expression.Check;
import dev.idd.sandbox.expression.JiraExpressions;
import java.io.File;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every policy there can be, and what Jira has to read of it. */
class ExpressionOfEveryPolicyTest {
  private static final IssueKey LONGEST =
      new IssueKey("P" + "X".repeat(254) + "-999999999999999999");
  private static final List<Reason> WORDY =
      Demand.codes().stream().map(code -> new Reason(code, "Mend it. ".repeat(30), "f")).toList();

  /** All choices of rules in each mode: the expression never changes, so its text must fit. */
  @Test
  void publishesSentencesThatFitForEveryChoiceOfRules() throws Exception {
    List<String> codes = Demand.codes();
    int policies = 0;
    for (int chosen = 1; chosen < 1 << codes.size(); chosen++) {
      Set<String> rules = new HashSet<>();
      for (int i = 0; i < codes.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          rules.add(codes.get(i));
        }
      }
      for (Mode mode : Mode.values()) {
        judge(mode, rules);
        policies++;
      }
    }
    assertThat(policies).isEqualTo(4095 * 3);
  }

  /** What Jira evaluates is the same for all of them, and as small as it has to be. */
  @Test
  void theExpressionItselfStaysWithinJirasLimits() throws Exception {
    var descriptor = new ObjectMapper().readTree(new File("atlassian-connect.json"));
    String expression = descriptor.at("/modules/jiraWorkflowValidators/0/expression").asText();
    var analysis = JiraExpressions.analyse(expression, Check.COMPLEXITY, Map.of("config", "Any"));

    assertThat(expression).hasSizeBetween(1, 1_000);
    assertThat(analysis.valid()).as("%s", analysis).isTrue();
  }

  private static void judge(Mode mode, Set<String> rules) throws Exception {
    GatePolicy standard = GatePolicy.STANDARD;
    var policy =
        new GatePolicy(
            mode,
            standard.severity(),
            Map.of(Severity.SEV_0, Form.FULL),
            rules,
            rules,
            48,
            standard.onBypass(),
            standard.authorised());
    var one =
        new Ruling.Case(
            new IncidentSnapshot(LONGEST, true, false, 500),
            policy,
            new IncidentSeverity(Severity.SEV_0, "", ""),
            List.of(),
            Optional.empty());
    Ruling ruling = Ruling.of(one, WORDY, Instant.EPOCH);
    var json = GateProperty.of(LONGEST, ruling, 500).json(Instant.EPOCH);

    for (String field : List.of("message", "full", "light")) {
      assertThat(json.path(field).asText()).hasSizeLessThan(1_000);
      assertThat(json.path(field).asText().isEmpty()).isEqualTo(mode != Mode.ENFORCE);
    }
    assertThat(new ObjectMapper().writeValueAsBytes(json)).hasSizeLessThan(32_768);
  }
}
