package dev.idd.app.gate;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate of an incident, for its page. */
@RestController
@RequestMapping("/api/incidents/{key}/gate")
class GateController {
  private final GateDesk desk;

  GateController(GateDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  GateView gate(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.read(caller, key);
  }

  @PostMapping("/check")
  GateView check(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.check(caller, key);
  }

  @PostMapping("/waive")
  GateView waive(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody ExemptionRequest request) {
    return desk.waive(caller, key, request);
  }

  @PostMapping("/override")
  GateView override(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody ExemptionRequest request) {
    return desk.override(caller, key, request);
  }
}
