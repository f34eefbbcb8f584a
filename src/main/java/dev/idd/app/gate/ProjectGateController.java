package dev.idd.app.gate;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.PolicyCheck;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate of a whole project, for its administrators: does it stand, and what would it do? */
@RestController
@RequestMapping("/api/projects/{project}")
class ProjectGateController {
  private static final int MOST_MONTHS = 24;

  private final IssueAccess access;
  private final Settings settings;
  private final PolicyCheck check;
  private final DryRuns dryRuns;
  private final HealthCheck health;

  ProjectGateController(
      IssueAccess access,
      Settings settings,
      PolicyCheck check,
      DryRuns dryRuns,
      HealthCheck health) {
    this.access = access;
    this.settings = settings;
    this.check = check;
    this.dryRuns = dryRuns;
    this.health = health;
  }

  record Proposal(@Nullable GatePolicy policy, int months) {}

  @PostMapping("/policy/dry-run")
  DryRun dryRun(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Proposal proposal) {
    ProjectSettings project = administered(caller, key);
    if (proposal.months() < 1 || proposal.months() > MOST_MONTHS) {
      throw Problem.invalid("months", "Look at 1 to 24 months.");
    }
    GatePolicy policy = check.valid(caller, project.project(), proposal.policy());
    return dryRuns.run(project, policy, proposal.months());
  }

  @GetMapping("/gate/health")
  GateHealth health(Caller caller, @PathVariable("project") ProjectKey key) {
    return health.of(administered(caller, key));
  }

  private ProjectSettings administered(Caller caller, ProjectKey key) {
    ProjectKey project = access.administer(caller, key).key();
    return settings
        .of(caller.tenant(), project)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "not-tracked", project + " has no incidents yet. Save its settings first."));
  }
}
