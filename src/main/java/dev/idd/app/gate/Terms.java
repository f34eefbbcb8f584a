package dev.idd.app.gate;

import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms an incident was judged.
 *
 * @param form what was asked for, after a waiver
 * @param severity null when it is not known
 * @param label the severity as the site calls it
 * @param findings what is not as it should be, without blocking
 * @param reviewDue null while the incident is not resolved
 */
record Terms(
    Mode mode,
    Form form,
    @Nullable Severity severity,
    String label,
    List<String> findings,
    @Nullable Instant reviewDue) {

  /** Of an issue that has no gate. */
  static final Terms NONE = new Terms(Mode.ENFORCE, Form.NONE, null, "", List.of(), null);

  Terms {
    findings = List.copyOf(findings);
  }
}
