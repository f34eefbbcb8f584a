package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Funnel;
import dev.idd.app.metrics.numbers.RepeatReduction;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
  private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

  private final CountedProjects projects;
  private final MetricsDesk desk;
  private final Counting counting;
  private final GroupLabels labels;
  private final Clock clock;

  MetricsController(
      CountedProjects projects,
      MetricsDesk desk,
      Counting counting,
      GroupLabels labels,
      Clock clock) {
    this.projects = projects;
    this.desk = desk;
    this.counting = counting;
    this.labels = labels;
    this.clock = clock;
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
    return file(CSV, key + "-metrics.csv", MetricsCsv.of(view));
  }

  @GetMapping("/funnel")
  FunnelView funnel(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    Period period = counting.period(project, AskedPeriod.of(from, to));
    return FunnelView.of(
        period, clock.instant(), Funnel.of(counting.history(project), period.span()));
  }

  @GetMapping("/repeat-reduction")
  RepeatsView repeats(Caller caller, @PathVariable("project") ProjectKey key) {
    CountedProject project = projects.require(caller, key);
    return RepeatsView.of(
        clock.instant(),
        RepeatReduction.of(counting.history(project), clock.millis()),
        labels.of(project, By.CLASS));
  }

  @GetMapping("/report.md")
  ResponseEntity<String> report(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    MetricsView view = desk.of(project, Asked.of("quarter", "none", from, to));
    return file(
        MARKDOWN,
        key + "-report.md",
        Report.of(view, funnel(caller, key, from, to), repeats(caller, key)));
  }

  private static ResponseEntity<String> file(MediaType type, String name, String content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
