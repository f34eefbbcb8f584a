package dev.idd.app.mining;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a project's admin have everything read again. */
@RestController
class MineAgainController {
  private final IssueAccess access;
  private final Settings settings;
  private final ProjectMining projects;

  MineAgainController(IssueAccess access, Settings settings, ProjectMining projects) {
    this.access = access;
    this.settings = settings;
    this.projects = projects;
  }

  @PostMapping("/api/projects/{project}/insights/mine-again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void mineAgain(Caller caller, @PathVariable("project") ProjectKey project) {
    ProjectKey key = access.administer(caller, project).key();
    if (settings.of(caller.tenant(), key).isEmpty()) {
      throw NotTracked.toAdmin();
    }
    projects.beginFromNothing(caller.tenant(), key);
  }
}
