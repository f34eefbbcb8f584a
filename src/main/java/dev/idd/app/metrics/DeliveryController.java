package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a project delivers, handed in by its admins, for everybody who may see the project. */
@RestController
@RequestMapping("/api/projects/{project}/delivery")
class DeliveryController {
  private final IssueAccess access;
  private final Settings settings;
  private final DeliveryDesk desk;

  DeliveryController(IssueAccess access, Settings settings, DeliveryDesk desk) {
    this.access = access;
    this.settings = settings;
    this.desk = desk;
  }

  @GetMapping
  DeliveryView delivery(Caller caller, @PathVariable("project") ProjectKey key) {
    return desk.of(caller.tenant(), tracked(caller, access.browse(caller, key)));
  }

  @PutMapping
  DeliveryView change(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestBody DeliveryRequest request) {
    VisibleProject project = tracked(caller, access.administer(caller, key));
    if (!desk.take(caller.tenant(), project, request)) {
      throw Problem.versionConflict(desk.of(caller.tenant(), project));
    }
    return desk.of(caller.tenant(), project);
  }

  private VisibleProject tracked(Caller caller, VisibleProject project) {
    if (settings.of(caller.tenant(), project.key()).isEmpty()) {
      throw NotTracked.toReader();
    }
    return project;
  }
}
