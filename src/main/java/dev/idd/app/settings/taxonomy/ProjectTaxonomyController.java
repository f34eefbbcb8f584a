package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.taxonomy.TaxonomyDesk.Change;
import dev.idd.app.settings.taxonomy.TaxonomyDesk.ReviewView;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomy of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/taxonomy")
class ProjectTaxonomyController {
  private final TaxonomyDesk desk;
  private final IssueAccess access;

  ProjectTaxonomyController(TaxonomyDesk desk, IssueAccess access) {
    this.desk = desk;
    this.access = access;
  }

  @GetMapping
  TaxonomyView taxonomy(Caller caller, @PathVariable("project") ProjectKey key) {
    return desk.view(caller, scope(caller, key));
  }

  @PostMapping
  TaxonomyView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Change change) {
    return desk.change(caller, scope(caller, key), change);
  }

  @PostMapping("/preview")
  Preview preview(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Change change) {
    return desk.preview(caller, scope(caller, key), change);
  }

  @GetMapping("/review")
  ReviewView review(Caller caller, @PathVariable("project") ProjectKey key) {
    Scope scope = scope(caller, key);
    return desk.review(caller, scope, key);
  }

  @GetMapping("/inherited")
  Preview ifInherited(Caller caller, @PathVariable("project") ProjectKey key) {
    return desk.previewInherit(caller, scope(caller, key));
  }

  @PostMapping("/inherited")
  TaxonomyView inherit(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Change change) {
    return desk.inherit(caller, scope(caller, key), change);
  }

  private Scope scope(Caller caller, ProjectKey key) {
    var project = access.administer(caller, key);
    return Scope.of(caller.tenant(), project.id(), project.key());
  }
}
