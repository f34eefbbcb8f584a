package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The insights of a project, for everybody who may see the project. */
@RestController
class InsightsController {
  private final IssueAccess access;
  private final Settings settings;
  private final Insights insights;

  InsightsController(IssueAccess access, Settings settings, Insights insights) {
    this.access = access;
    this.settings = settings;
    this.insights = insights;
  }

  @GetMapping("/api/projects/{project}/insights")
  InsightsView insights(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    VisibleProject visible = access.browse(caller, project);
    ProjectSettings tracked =
        settings.of(caller.tenant(), visible.key()).orElseThrow(NotTracked::toReader);
    return insights.of(caller.tenant(), visible, AskedPeriod.of(from, to), tracked.lookbackDays());
  }
}
