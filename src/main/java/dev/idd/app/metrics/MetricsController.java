package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of a project, for everybody who may see the project. */
@RestController
@RequestMapping("/api/projects/{project}")
class MetricsController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final CountedProjects projects;
  private final MetricsDesk desk;
  private final LoopDesk loop;

  MetricsController(CountedProjects projects, MetricsDesk desk, LoopDesk loop) {
    this.projects = projects;
    this.desk = desk;
    this.loop = loop;
  }

  @GetMapping("/metrics")
  MetricsView metrics(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "grain", required = false) @Nullable String grain,
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    return desk.of(projects.require(caller, key), Asked.of(grain, by, from, to));
  }

  @GetMapping("/metrics.csv")
  ResponseEntity<String> table(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "grain", required = false) @Nullable String grain,
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    MetricsView view = desk.of(projects.require(caller, key), Asked.of(grain, by, from, to));
    return TakenAway.as(CSV, key + "-metrics.csv", MetricsCsv.of(view));
  }

  @GetMapping("/funnel")
  FunnelView funnel(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    return loop.funnel(projects.require(caller, key), AskedPeriod.of(from, to));
  }

  @GetMapping("/repeat-reduction")
  RepeatsView repeats(Caller caller, @PathVariable("project") ProjectKey key) {
    return loop.repeats(projects.require(caller, key));
  }
}
