package dev.idd.app.improvement;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One improvement, for the page on its story. */
@RestController
@RequestMapping("/api/improvements/{key}")
class ImprovementController {
  private final ImprovementDesk desk;

  ImprovementController(ImprovementDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ImprovementView improvement(Caller caller, @PathVariable("key") IssueKey key) {
    return desk.read(caller, key);
  }

  @PostMapping
  ImprovementView change(
      Caller caller, @PathVariable("key") IssueKey key, @RequestBody ChangeRequest request) {
    if (request.command() == null) {
      throw Problem.invalid("command-missing", "Say what to change.");
    }
    return desk.change(caller, key, request.version(), request.command());
  }

  record ChangeRequest(long version, @Nullable ImprovementCommand command) {}
}
