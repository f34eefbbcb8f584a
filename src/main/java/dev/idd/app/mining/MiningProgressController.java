package dev.idd.app.mining;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the reading of a project is, for everybody who may see the project. */
@RestController
class MiningProgressController {
  private final IssueAccess access;
  private final Settings settings;
  private final MiningProgress progress;

  MiningProgressController(IssueAccess access, Settings settings, MiningProgress progress) {
    this.access = access;
    this.settings = settings;
    this.progress = progress;
  }

  @GetMapping("/api/projects/{project}/mining")
  MiningProgressView mining(Caller caller, @PathVariable("project") ProjectKey project) {
    ProjectKey key = access.browse(caller, project).key();
    if (settings.of(caller.tenant(), key).isEmpty()) {
      throw NotTracked.toAdmin();
    }
    return progress.of(caller.tenant(), key);
  }
}
