package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementOptions.Options;
import dev.idd.app.improvement.IncidentDesk.Made;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The improvements of an incident, for its page. */
@RestController
@RequestMapping("/api/incidents/{key}/improvements")
class IncidentImprovementsController {
  private final IncidentDesk desk;
  private final ImprovementOptions options;

  IncidentImprovementsController(IncidentDesk desk, ImprovementOptions options) {
    this.desk = desk;
    this.options = options;
  }

  record ImprovementList(List<ImprovementView> improvements) {}

  @GetMapping
  ImprovementList list(Caller caller, @PathVariable("key") IssueKey key) {
    return new ImprovementList(desk.list(caller, key));
  }

  @GetMapping("/options")
  Options options(Caller caller, @PathVariable("key") IssueKey key) {
    return options.of(caller, key);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made create(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody NewImprovement request) {
    return desk.create(caller, key, request);
  }

  @PostMapping("/links")
  @ResponseStatus(HttpStatus.CREATED)
  Made link(Caller caller, @PathVariable("key") IssueKey key, @RequestBody LinkExisting request) {
    return desk.link(caller, key, request);
  }
}
