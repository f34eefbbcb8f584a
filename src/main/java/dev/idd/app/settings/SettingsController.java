package dev.idd.app.settings;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings page of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/settings")
class SettingsController {
  private final IssueAccess access;
  private final SettingsDesk desk;

  SettingsController(IssueAccess access, SettingsDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  @GetMapping
  SettingsView settings(Caller caller, @PathVariable("project") ProjectKey key) {
    return desk.read(caller, access.administer(caller, key));
  }

  @PutMapping
  SettingsView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody SettingsChange change) {
    return desk.change(caller, access.administer(caller, key), change);
  }
}
