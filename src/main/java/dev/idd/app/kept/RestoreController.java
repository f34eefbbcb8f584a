package dev.idd.app.kept;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Restore from Jira", for the administrators of a project. */
@RestController
@RequestMapping("/api/projects/{project}/restore")
class RestoreController {
  private final IssueAccess access;
  private final ProjectKeeping keeping;
  private final Restores restores;

  RestoreController(IssueAccess access, ProjectKeeping keeping, Restores restores) {
    this.access = access;
    this.keeping = keeping;
    this.restores = restores;
  }

  @GetMapping
  RestoreView progress(Caller caller, @PathVariable("project") ProjectKey key) {
    return view(caller, access.administer(caller, key));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  RestoreView restore(Caller caller, @PathVariable("project") ProjectKey key) {
    VisibleProject project = access.administer(caller, key);
    keeping.restore(new KeptProject(caller.tenant(), project.id(), project.key(), project.name()));
    return view(caller, project);
  }

  private RestoreView view(Caller caller, VisibleProject project) {
    return restores
        .of(caller.tenant(), project.id())
        .map(RestoreView::of)
        .orElse(RestoreView.NEVER);
  }
}
