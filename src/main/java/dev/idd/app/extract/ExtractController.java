package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Component;
import dev.idd.app.settings.AiTools;
import dev.idd.app.settings.TermKind;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Extract of an incident, for its page. */
@RestController
@RequestMapping("/api/incidents/{key}/extract")
class ExtractController {
  private final ExtractDesk desk;
  private final IssueAccess access;
  private final Incidents incidents;
  private final Jira jira;
  private final ChosenTerms terms;
  private final AiTools tools;

  ExtractController(
      ExtractDesk desk,
      IssueAccess access,
      Incidents incidents,
      Jira jira,
      ChosenTerms terms,
      AiTools tools) {
    this.desk = desk;
    this.access = access;
    this.incidents = incidents;
    this.jira = jira;
    this.terms = terms;
    this.tools = tools;
  }

  @GetMapping
  ExtractView extract(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.read(caller, key);
  }

  @PostMapping
  ExtractView change(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody ChangeRequest request) {
    if (request.command() == null) {
      throw Problem.invalid("command-missing", "Say what to change.");
    }
    return desk.change(caller, key, request.version(), request.command());
  }

  record ChangeRequest(long version, @Nullable ExtractCommand command) {}

  @GetMapping("/timeline")
  TimelineView timeline(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.timeline(caller, key);
  }

  @GetMapping("/history")
  HistoryView history(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.history(caller, key);
  }

  @GetMapping("/options")
  ExtractOptions options(Caller caller, @PathVariable("key") IssueKey key) {
    var incident = incidents.require(caller.tenant(), access.browse(caller, key));
    return ExtractOptions.of(
        terms.choices(caller.tenant(), incident, TermKind.CLASS),
        terms.choices(caller.tenant(), incident, TermKind.TRIGGER),
        jira.asUser(caller).components(incident.project().value()).stream()
            .map(Component::name)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList(),
        tools.of(caller.tenant(), incident.project()));
  }
}
