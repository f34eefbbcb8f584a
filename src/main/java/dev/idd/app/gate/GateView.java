package dev.idd.app.gate;

import dev.idd.app.gate.Verdicts.Stored;
import dev.idd.app.jira.Person;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gate of an incident as its page shows it: see docs/api.md. */
record GateView(
    String state,
    String message,
    List<Reason> reasons,
    Instant decidedAt,
    boolean published,
    boolean closed,
    Mode mode,
    Form form,
    SeverityView severity,
    List<String> findings,
    @Nullable Instant reviewDue,
    List<ExemptionView> exemptions,
    boolean mayExempt,
    List<BypassView> bypasses) {

  record SeverityView(@Nullable Severity level, String label) {}

  record BypassView(Instant at, String toStatus, List<String> missing, @Nullable String outcome) {
    static BypassView of(Bypass bypass) {
      return new BypassView(bypass.at(), bypass.toStatus(), bypass.missing(), bypass.outcome());
    }
  }

  /** {@code until}: null while nothing but an event ends it. */
  record ExemptionView(
      String kind,
      Form form,
      String reason,
      Person by,
      Instant at,
      @Nullable Instant until,
      boolean active,
      @Nullable String endedBecause) {}

  /** What is beside the verdict. */
  record Around(List<ExemptionView> exemptions, boolean mayExempt, List<Bypass> bypasses) {}

  static GateView of(Stored stored, Around around) {
    Terms terms = stored.terms();
    return new GateView(
        stored.verdict().open() ? "open" : "blocked",
        stored.message(),
        stored.verdict().missing(),
        stored.decidedAt(),
        stored.published(),
        stored.closed(),
        terms.mode(),
        terms.form(),
        new SeverityView(terms.severity(), terms.label()),
        terms.findings(),
        terms.reviewDue(),
        around.exemptions(),
        around.mayExempt(),
        around.bypasses().stream().map(BypassView::of).toList());
  }

  /** Nobody could judge it yet; the words are the validator's own. */
  static GateView notJudged(Instant now, Around around) {
    return new GateView(
        "blocked",
        "IDD has not judged this issue yet. Open the IDD panel and choose Check again.",
        List.of(),
        now,
        false,
        false,
        Mode.ENFORCE,
        Form.FULL,
        new SeverityView(null, ""),
        List.of(),
        null,
        around.exemptions(),
        around.mayExempt(),
        around.bypasses().stream().map(BypassView::of).toList());
  }
}
