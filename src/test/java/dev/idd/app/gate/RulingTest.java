package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.settings.policy.Demand;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.IncidentSeverity;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of an incident, by severity, mode, waiver and override? */
class RulingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<Reason> ALL_MISSING =
      Demand.codes().stream().map(code -> new Reason(code, "Mend " + code + ".", code)).toList();

  @ParameterizedTest(name = "{0}, severity {1}, exemptions {2}, closed {3}: {4}, {5} missing")
  @CsvSource({
    // 8 steps and 3 that must not be wrong; 3 and the same 3; the review only where somebody chose
    "ENFORCE, SEV-0, '', false, blocked, 11, full",
    "ENFORCE, SEV-2, '', false, blocked, 11, full",
    "ENFORCE, SEV-3, '', false, blocked, 6, light",
    "ENFORCE, SEV-4, '', false, blocked, 6, light",
    "ENFORCE, , '', false, blocked, 11, full",
    "OBSERVE, SEV-0, '', false, observed, 11, full",
    "OBSERVE, SEV-4, '', false, observed, 6, light",
    "OFF, SEV-0, '', false, open, 0, full",
    "ENFORCE, SEV-0, 'waiver:light', false, blocked, 6, light",
    "ENFORCE, SEV-4, 'waiver:light', false, blocked, 6, light",
    "ENFORCE, SEV-0, 'waiver:none', false, open, 0, none",
    "ENFORCE, SEV-0, 'waiver:none:ended', false, blocked, 11, full",
    "ENFORCE, SEV-0, 'waiver:light waiver:none', false, open, 0, none",
    "ENFORCE, SEV-0, 'waiver:none', true, open, 0, none",
    "ENFORCE, SEV-0, 'override:none', false, open, 0, full",
    "ENFORCE, SEV-0, 'override:none', true, blocked, 11, full",
    "ENFORCE, SEV-0, 'override:none:ended', false, blocked, 11, full",
    "ENFORCE, SEV-0, 'override:none:expired', false, blocked, 11, full",
    "OBSERVE, SEV-0, 'override:none', false, open, 0, full"
  })
  void asksFor(
      Mode mode,
      @Nullable String severity,
      String exemptions,
      boolean closed,
      String state,
      int missing,
      String form) {
    Ruling ruling = ruling(mode, severity, exemptions, closed);

    assertThat(ruling.verdict().getClass().getSimpleName()).isEqualToIgnoringCase(state);
    assertThat(ruling.verdict().missing()).hasSize(missing);
    assertThat(ruling.terms().form().code()).isEqualTo(form);
  }

  @Test
  void saysWhatARuleThatFixesTheFormWouldSay() {
    Ruling light = ruling(Mode.ENFORCE, "SEV-4", "", false);
    assertThat(light.full().missing()).hasSize(11);
    assertThat(light.light().missing()).hasSize(6);
    Ruling waived = ruling(Mode.ENFORCE, "SEV-0", "waiver:light", false);
    assertThat(waived.full().missing()).hasSize(6);
    Ruling overridden = ruling(Mode.ENFORCE, "SEV-0", "override:none", false);
    assertThat(overridden.full().open()).isTrue();
    assertThat(overridden.light().open()).isTrue();
    assertThat(ruling(Mode.OBSERVE, "SEV-0", "", false).full().message(new IssueKey("OPS-1")))
        .isEmpty();
  }

  @Test
  void theReviewIsDueAfterTheResolution() {
    assertThat(ruling(Mode.ENFORCE, "SEV-0", "", false).terms().reviewDue())
        .isEqualTo(NOON.minusSeconds(3_600).plus(Duration.ofHours(48)));
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "OVERRIDE, O>C, used",
    "OVERRIDE, C>O, reopened",
    "OVERRIDE, O>R, ",
    "OVERRIDE, C>D, ",
    "WAIVER, O>C, ",
    "WAIVER, C>O, reopened",
    "WAIVER, O>R, "
  })
  void anExemptionDoesNotLast(Kind kind, String change, @Nullable String because) {
    var exemption = exemption(kind, Form.NONE, NOON, null, null);
    var before = transition("O>C", NOON.minusSeconds(1));
    var after = transition(change, NOON.plusSeconds(10));

    assertThat(exemption.endedBy(List.of(before), Set.of("C", "D"))).isEmpty();
    assertThat(exemption.endedBy(List.of(after, before), Set.of("C", "D")))
        .isEqualTo(
            Optional.ofNullable(because).map(it -> new Exemption.End(NOON.plusSeconds(10), it)));
  }

  private static Transition transition(String change, Instant at) {
    return new Transition(
        change, at, change.substring(0, 1), change.substring(2), "Somewhere", false);
  }

  private static Ruling ruling(
      Mode mode, @Nullable String severity, String exemptions, boolean closed) {
    GatePolicy standard = GatePolicy.STANDARD;
    var policy =
        new GatePolicy(
            mode,
            standard.severity(),
            standard.forms(),
            standard.full(),
            standard.light(),
            48,
            standard.onBypass(),
            standard.authorised());
    var level = severity == null ? null : Severity.of(severity);
    var one =
        new Ruling.Case(
            new IncidentSnapshot(new IssueKey("OPS-1"), true, closed, 0),
            policy,
            new IncidentSeverity(level, "", ""),
            exemptions(exemptions),
            Optional.of(NOON.minusSeconds(3_600)));
    return Ruling.of(one, ALL_MISSING, NOON);
  }

  private static List<Exemption> exemptions(String all) {
    var exemptions = new ArrayList<Exemption>();
    for (String one : all.isEmpty() ? new String[0] : all.split(" ")) {
      String[] parts = one.split(":");
      boolean ended = one.endsWith(":ended");
      boolean expired = one.endsWith(":expired");
      exemptions.add(
          exemption(
              Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
              Form.of(parts[1]),
              NOON.minusSeconds(600),
              expired ? NOON : NOON.plusSeconds(600),
              ended ? NOON.minusSeconds(60) : null));
    }
    return exemptions;
  }

  private static Exemption exemption(
      Kind kind, Form form, Instant at, @Nullable Instant until, @Nullable Instant ended) {
    return new Exemption(
        UUID.randomUUID(), kind, form, "Because of this.", "admin", at, until, ended, null);
  }
}
