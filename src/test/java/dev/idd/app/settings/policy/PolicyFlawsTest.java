package dev.idd.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.idd.app.settings.policy.SeverityField.Option;
import dev.idd.app.shared.Problem.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which policies cannot be, and in which words? */
class PolicyFlawsTest {
  private static final GatePolicy GOOD = GatePolicy.STANDARD;
  private static final Authorised ADMINS = GOOD.authorised();
  private static final Authorised NOBODY = new Authorised(false, Set.of());

  static Stream<Arguments> policies() {
    var worse = new HashMap<>(GOOD.forms());
    worse.put(Severity.SEV_1, Form.LIGHT);
    var noForm = new HashMap<>(GOOD.forms());
    noForm.put(Severity.SEV_4, Form.NONE);
    var unmapped = new SeverityField("customfield_1", List.of(new Option("1", "Red", null)));
    return Stream.of(
        arguments("as shipped", GOOD, ""),
        arguments("nothing asked", rules(Set.of(), Set.of()), "full light"),
        arguments("an unknown rule", rules(Set.of("steward", "moon"), Set.of("steward")), "full"),
        arguments(
            "light asks for more",
            rules(Set.of("steward"), Set.of("steward", "requirement")),
            "light"),
        arguments("the worse takes less", forms(worse), "forms"),
        arguments("a severity without a form", forms(noForm), "forms"),
        arguments("a field that means nothing", GOOD.with(unmapped), "severity"),
        arguments(
            "due at once", around(0, OnBypass.FLAG, Mode.ENFORCE, ADMINS), "reviewWithinHours"),
        arguments(
            "due next year",
            around(9_000, OnBypass.FLAG, Mode.ENFORCE, ADMINS),
            "reviewWithinHours"),
        arguments(
            "reopens what it lets pass",
            around(48, OnBypass.REOPEN, Mode.OBSERVE, ADMINS),
            "onBypass"),
        arguments("reopens while off", around(48, OnBypass.REOPEN, Mode.OFF, ADMINS), "onBypass"),
        arguments("reopens", around(48, OnBypass.REOPEN, Mode.ENFORCE, ADMINS), ""),
        arguments("no way out", around(48, OnBypass.FLAG, Mode.ENFORCE, NOBODY), "authorised"),
        arguments("no way out needed", around(48, OnBypass.FLAG, Mode.OBSERVE, NOBODY), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void findsWhatContradictsItself(String what, GatePolicy policy, String fields) {
    assertThat(
            PolicyFlaws.of(policy, true).stream()
                .map(FieldError::field)
                .distinct()
                .collect(Collectors.joining(" ")))
        .isEqualTo(fields);
  }

  @Test
  void refusesWhatNoIncidentCanSatisfy() {
    assertThat(PolicyFlaws.of(GOOD, false))
        .extracting(FieldError::message)
        .containsExactly(
            "No incident can satisfy this: it asks for an improvement, and the project has nowhere"
                + " to put one. Choose a link type and an improvement project first.");
    assertThat(PolicyFlaws.of(rules(Set.of("steward"), Set.of("steward")), false)).isEmpty();
  }

  @Test
  void theReviewIsAskedForOnlyWhereSomebodyChose() {
    assertThat(GOOD.full()).contains("verification-failed").doesNotContain("review-signed-off");
    assertThat(GOOD.light()).contains("guardrail-expired").doesNotContain("review-signed-off");
    var chosen = rules(Set.of("review-signed-off"), Set.of("review-signed-off"));
    assertThat(PolicyFlaws.of(chosen, false)).isEmpty();
  }

  private static GatePolicy rules(Set<String> full, Set<String> light) {
    return new GatePolicy(
        Mode.ENFORCE, SeverityField.NONE, GOOD.forms(), full, light, 48, OnBypass.FLAG, ADMINS);
  }

  private static GatePolicy forms(Map<Severity, Form> forms) {
    return new GatePolicy(
        Mode.ENFORCE,
        SeverityField.NONE,
        forms,
        GOOD.full(),
        GOOD.light(),
        48,
        OnBypass.FLAG,
        ADMINS);
  }

  private static GatePolicy around(int hours, OnBypass onBypass, Mode mode, Authorised who) {
    return new GatePolicy(
        mode, SeverityField.NONE, GOOD.forms(), GOOD.full(), GOOD.light(), hours, onBypass, who);
  }
}
