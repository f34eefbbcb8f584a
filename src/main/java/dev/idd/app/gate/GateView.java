package dev.idd.app.gate;

import dev.idd.app.gate.Verdicts.Stored;
import java.time.Instant;
import java.util.List;

/** The gate of an incident as its page shows it. */
record GateView(
    String state,
    String message,
    List<Reason> reasons,
    Instant decidedAt,
    boolean published,
    boolean closed,
    List<BypassView> bypasses) {

  record BypassView(Instant at, String toStatus, List<String> missing) {
    static BypassView of(Bypass bypass) {
      return new BypassView(bypass.at(), bypass.toStatus(), bypass.missing());
    }
  }

  static GateView of(Stored stored, List<Bypass> bypasses) {
    return new GateView(
        stored.verdict().open() ? "open" : "blocked",
        stored.message(),
        stored.verdict().missing(),
        stored.decidedAt(),
        stored.published(),
        stored.closed(),
        bypasses.stream().map(BypassView::of).toList());
  }

  /** Nobody could judge it yet; the words are the validator's own. */
  static GateView notJudged(Instant now, List<Bypass> bypasses) {
    return new GateView(
        "blocked",
        "IDD has not judged this issue yet. Open the IDD panel and choose Check again.",
        List.of(),
        now,
        false,
        false,
        bypasses.stream().map(BypassView::of).toList());
  }
}
