package dev.idd.app.settings.policy;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate policy of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/policy")
class PolicyController {
  private final IssueAccess access;
  private final PolicyDesk desk;

  PolicyController(IssueAccess access, PolicyDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  /** On which version somebody decided. */
  record Looked(long version) {}

  @GetMapping
  PolicyView policy(Caller caller, @PathVariable("project") ProjectKey key) {
    return desk.view(caller, access.administer(caller, key));
  }

  @PutMapping
  PolicyView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody PolicyChange change) {
    return desk.choose(caller, access.administer(caller, key), change);
  }

  @PostMapping("/inherited")
  PolicyView inherit(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Looked looked) {
    return desk.inherit(caller, access.administer(caller, key), looked.version());
  }
}
