package dev.idd.app.pattern;

import dev.idd.app.extract.Incidents;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is worth a look about an incident, for its page. */
@RestController
@RequestMapping("/api/incidents/{key}/red-flags")
class RedFlagController {
  private final IssueAccess access;
  private final Incidents incidents;
  private final RedFlags flags;

  RedFlagController(IssueAccess access, Incidents incidents, RedFlags flags) {
    this.access = access;
    this.incidents = incidents;
    this.flags = flags;
  }

  record FlagList(List<RedFlag> flags) {}

  @GetMapping
  FlagList flags(Caller caller, @PathVariable("key") IssueKey key) {
    var incident = incidents.require(caller.tenant(), access.browse(caller, key));
    return new FlagList(flags.of(caller, incident));
  }
}
