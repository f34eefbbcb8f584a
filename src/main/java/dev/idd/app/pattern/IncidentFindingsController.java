package dev.idd.app.pattern;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.pattern.FindingRequest.Elevate;
import dev.idd.app.pattern.FindingRequest.Which;
import dev.idd.app.tenant.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The systemic findings that an incident belongs to, for its page. */
@RestController
@RequestMapping("/api/incidents/{key}/findings")
class IncidentFindingsController {
  private final FindingDesk desk;

  IncidentFindingsController(FindingDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  FindingView.OfIncident list(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.of(caller, key);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  FindingView.OfIncident elevate(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody Elevate request) {
    return desk.elevate(caller, key, request);
  }

  @PostMapping("/join")
  FindingView.OfIncident join(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody Which which) {
    return desk.join(caller, key, which);
  }

  @PostMapping("/leave")
  FindingView.OfIncident leave(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody Which which) {
    return desk.leave(caller, key, which);
  }
}
