package dev.idd.app.pattern;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.FindingRequest.Change;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The systemic findings of a project. */
@RestController
@RequestMapping("/api/projects/{project}/findings")
class ProjectFindingsController {
  private final ProjectFindingsDesk desk;

  ProjectFindingsController(ProjectFindingsDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  FindingView.OfProject list(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @RequestParam(name = "state", required = false) @Nullable List<String> states,
      @RequestParam(name = "query", required = false) @Nullable String query) {
    return desk.of(caller, project, states(states), query);
  }

  private static Set<FindingState> states(@Nullable List<String> codes) {
    return Stream.ofNullable(codes)
        .flatMap(List::stream)
        .map(ProjectFindingsController::state)
        .collect(Collectors.toSet());
  }

  private static FindingState state(String code) {
    return Arrays.stream(FindingState.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state-unknown", "A finding is open, in-progress, done or dropped."));
  }

  @GetMapping("/{finding}")
  FindingView finding(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @PathVariable("finding") String finding) {
    return desk.finding(caller, project, finding);
  }

  @PutMapping("/{finding}")
  FindingView change(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @PathVariable("finding") String finding,
      @RequestBody Change request) {
    return desk.change(caller, project, finding, request);
  }
}
