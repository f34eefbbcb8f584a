package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that is counted of a project, to be read on paper. */
@RestController
class ReportController {
  private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

  private final CountedProjects projects;
  private final MetricsDesk desk;
  private final LoopDesk loop;
  private final AiVolumes volumes;
  private final DeliveryDesk deliveries;

  ReportController(
      CountedProjects projects,
      MetricsDesk desk,
      LoopDesk loop,
      AiVolumes volumes,
      DeliveryDesk deliveries) {
    this.projects = projects;
    this.desk = desk;
    this.loop = loop;
    this.volumes = volumes;
    this.deliveries = deliveries;
  }

  @GetMapping("/api/projects/{project}/report.md")
  ResponseEntity<String> report(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    var period = AskedPeriod.of(from, to);
    return TakenAway.as(
        MARKDOWN,
        key + "-report.md",
        Report.of(
            desk.of(project, Asked.of("quarter", "none", from, to)),
            loop.funnel(project, period),
            loop.repeats(project),
            volumes.of(project, period),
            deliveries.of(project.tenant(), project.visible())));
  }
}
