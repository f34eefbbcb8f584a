package dev.idd.app.metrics;

import dev.idd.app.gate.GateCounts;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.Counting.Counted;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.tenant.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often the gate of a project was not what decided, beside how many incidents there were. */
@RestController
class PastTheGateController {
  private final CountedProjects projects;
  private final Counting counting;
  private final GateCounts gate;

  PastTheGateController(CountedProjects projects, Counting counting, GateCounts gate) {
    this.projects = projects;
    this.counting = counting;
    this.gate = gate;
  }

  record View(
      Period period, Instant computedAt, int incidents, int waivers, int overrides, int bypasses) {}

  @GetMapping("/api/projects/{project}/past-the-gate")
  View pastTheGate(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    Period period = counting.period(project, AskedPeriod.of(from, to));
    Counted counted = counting.of(project, By.NONE, Grain.QUARTER, period);
    GateCounts.Counts past = gate.of(project.tenant(), project.key(), period.start(), period.end());
    return new View(
        period,
        counted.at(),
        counted.numbers().total(Metric.INCIDENT_VOLUME, 0).n(),
        past.waivers(),
        past.overrides(),
        past.bypasses());
  }
}
