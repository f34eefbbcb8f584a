package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A tracked project that somebody may see, and how far its recurrences look back. */
record CountedProject(TenantId tenant, ProjectKey key, String name, int lookbackDays) {

  /**
   * @param shipped the look-back of a project that chose none
   */
  static CountedProject of(VisibleProject visible, ProjectSettings settings, int shipped) {
    Integer chosen = settings.lookbackDays();
    return new CountedProject(
        settings.tenant(), visible.key(), visible.name(), chosen == null ? shipped : chosen);
  }

  static CountedProject require(
      IssueAccess access, Settings settings, Caller caller, ProjectKey project, int shipped) {
    VisibleProject visible = access.browse(caller, project);
    return settings
        .of(caller.tenant(), visible.key())
        .map(one -> of(visible, one, shipped))
        .orElseThrow(CountedProject::notTracked);
  }

  Duration lookback() {
    return Duration.ofDays(lookbackDays);
  }

  static Problem notTracked() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-tracked",
        "This project is not tracked yet. A project admin can choose its incident issue types in"
            + " the project's IDD settings.",
        Map.of());
  }
}
