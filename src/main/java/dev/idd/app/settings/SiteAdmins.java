package dev.idd.app.settings;

import dev.idd.app.jira.Jira;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Component;

/** Knows, from Jira, who administers the whole site. */
@Component
public class SiteAdmins {
  private static final String ADMINISTER = "ADMINISTER";

  private final Jira jira;

  SiteAdmins(Jira jira) {
    this.jira = jira;
  }

  public boolean include(Caller caller) {
    return jira.asUser(caller).permissions(ADMINISTER).has(ADMINISTER);
  }

  public void require(Caller caller) {
    if (!include(caller)) {
      throw Problem.notAllowed("Only a Jira administrator may do this.");
    }
  }
}
