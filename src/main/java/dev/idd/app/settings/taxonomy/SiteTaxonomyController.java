package dev.idd.app.settings.taxonomy;

import dev.idd.app.settings.SiteAdmins;
import dev.idd.app.settings.taxonomy.TaxonomyDesk.Change;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomy that all projects of a site begin with, for Jira administrators. */
@RestController
@RequestMapping("/api/site/taxonomy")
class SiteTaxonomyController {
  private final TaxonomyDesk desk;
  private final SiteAdmins admins;

  SiteTaxonomyController(TaxonomyDesk desk, SiteAdmins admins) {
    this.desk = desk;
    this.admins = admins;
  }

  @GetMapping
  TaxonomyView taxonomy(Caller caller) {
    return desk.view(caller, scope(caller));
  }

  @PostMapping
  TaxonomyView change(Caller caller, @RequestBody Change change) {
    return desk.change(caller, scope(caller), change);
  }

  @PostMapping("/preview")
  Preview preview(Caller caller, @RequestBody Change change) {
    return desk.preview(caller, scope(caller), change);
  }

  @GetMapping("/inherited")
  Preview ifInherited(Caller caller) {
    return desk.previewInherit(caller, scope(caller));
  }

  @PostMapping("/inherited")
  TaxonomyView inherit(Caller caller, @RequestBody Change change) {
    return desk.inherit(caller, scope(caller), change);
  }

  private Scope scope(Caller caller) {
    admins.require(caller);
    return Scope.site(caller.tenant());
  }
}
