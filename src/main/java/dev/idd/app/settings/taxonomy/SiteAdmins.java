package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.Jira;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Component;

/** Knows, from Jira, who administers the whole site. */
@Component
class SiteAdmins {
  private static final String ADMINISTER = "ADMINISTER";

  private final Jira jira;

  SiteAdmins(Jira jira) {
    this.jira = jira;
  }

  boolean include(Caller caller) {
    return jira.asUser(caller).permissions(ADMINISTER).has(ADMINISTER);
  }

  void require(Caller caller) {
    if (!include(caller)) {
      throw Problem.notAllowed("Only a Jira administrator may do this.");
    }
  }
}
