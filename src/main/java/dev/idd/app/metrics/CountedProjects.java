package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The tracked projects that somebody may see. */
@Component
class CountedProjects {
  private final IssueAccess access;
  private final Settings settings;
  private final MetricsSettings shipped;

  CountedProjects(IssueAccess access, Settings settings, MetricsSettings shipped) {
    this.access = access;
    this.settings = settings;
    this.shipped = shipped;
  }

  /** One of them; whoever may not see it does not learn whether it is tracked. */
  CountedProject require(Caller caller, ProjectKey project) {
    VisibleProject visible = access.browse(caller, project);
    return settings
        .of(caller.tenant(), visible.key())
        .map(one -> counted(visible, one))
        .orElseThrow(NotTracked::toReader);
  }

  List<CountedProject> all(Caller caller) {
    return settings.tracked(caller.tenant()).stream()
        .flatMap(one -> visible(caller, one).stream())
        .toList();
  }

  private Optional<CountedProject> visible(Caller caller, ProjectSettings one) {
    try {
      return Optional.of(counted(access.browse(caller, one.project()), one));
    } catch (Problem hidden) {
      if (hidden.status() == HttpStatus.NOT_FOUND || hidden.status() == HttpStatus.FORBIDDEN) {
        return Optional.empty();
      }
      throw hidden;
    }
  }

  private CountedProject counted(VisibleProject visible, ProjectSettings settings) {
    Integer chosen = settings.lookbackDays();
    return new CountedProject(
        settings.tenant(), visible, chosen == null ? shipped.lookbackDays() : chosen);
  }
}
