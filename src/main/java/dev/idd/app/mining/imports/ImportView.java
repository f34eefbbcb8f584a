package dev.idd.app.mining.imports;

import dev.idd.app.mining.imports.ImportRuns.Run;
import dev.idd.app.mining.imports.ImportRuns.State;
import dev.idd.app.mining.imports.Report.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What became of an import.
 *
 * @param state running, done or failed
 * @param read lines, without a header
 * @param accepted incidents
 * @param refused lines
 */
record ImportView(String state, long read, long accepted, long refused, List<Reason> reasons) {
  /** Longer than a file takes to arrive: whoever took it in is gone. */
  private static final Duration LONGEST = Duration.ofHours(1);

  static ImportView of(Run run, Instant now) {
    boolean lost = run.state() == State.RUNNING && run.startedAt().isBefore(now.minus(LONGEST));
    State state = lost ? State.FAILED : run.state();
    return new ImportView(
        state.name().toLowerCase(Locale.ROOT),
        run.read(),
        run.accepted(),
        run.refused(),
        run.reasons());
  }
}
