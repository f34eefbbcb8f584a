package dev.idd.app.pattern;

import dev.idd.app.extract.Incidents;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Earlier incidents beside the questions of the pattern review, for the page of an incident. */
@RestController
@RequestMapping("/api/incidents/{key}/similar")
class SimilarController {
  private final IssueAccess access;
  private final Incidents incidents;
  private final SimilarDesk similar;

  SimilarController(IssueAccess access, Incidents incidents, SimilarDesk similar) {
    this.access = access;
    this.incidents = incidents;
    this.similar = similar;
  }

  @GetMapping
  SimilarView similar(Caller caller, @PathVariable("key") IssueKey key) {
    return similar.of(caller, incidents.require(caller.tenant(), access.browse(caller, key)));
  }
}
