package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.AiVolume;
import dev.idd.app.metrics.rows.Attributions;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where generated code was involved, for everybody who may see the project. */
@RestController
class AiVolumeController {
  private final CountedProjects projects;
  private final Counting counting;
  private final Attributions attributions;
  private final Clock clock;

  AiVolumeController(
      CountedProjects projects, Counting counting, Attributions attributions, Clock clock) {
    this.projects = projects;
    this.counting = counting;
    this.attributions = attributions;
    this.clock = clock;
  }

  @GetMapping("/api/projects/{project}/ai-volume")
  AiVolumeView volume(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    Period period = counting.period(project, AskedPeriod.of(from, to));
    return AiVolumeView.of(
        period,
        clock.instant(),
        AiVolume.of(
            attributions.of(project.tenant(), project.key(), period.start(), period.end())));
  }
}
