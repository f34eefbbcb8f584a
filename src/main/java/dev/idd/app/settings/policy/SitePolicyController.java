package dev.idd.app.settings.policy;

import dev.idd.app.settings.SiteAdmins;
import dev.idd.app.settings.policy.PolicyController.Looked;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate policy that projects of a site follow, for Jira administrators. */
@RestController
@RequestMapping("/api/site/policy")
class SitePolicyController {
  private final SitePolicyDesk desk;
  private final SiteAdmins admins;

  SitePolicyController(SitePolicyDesk desk, SiteAdmins admins) {
    this.desk = desk;
    this.admins = admins;
  }

  @GetMapping
  PolicyView policy(Caller caller) {
    admins.require(caller);
    return desk.view(caller);
  }

  @PutMapping
  PolicyView change(Caller caller, @RequestBody PolicyChange change) {
    admins.require(caller);
    return desk.choose(caller, change);
  }

  @PostMapping("/inherited")
  PolicyView inherit(Caller caller, @RequestBody Looked looked) {
    admins.require(caller);
    return desk.forget(caller, looked.version());
  }
}
