package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where generated code was involved, for everybody who may see the project. */
@RestController
class AiVolumeController {
  private final CountedProjects projects;
  private final AiVolumes volumes;

  AiVolumeController(CountedProjects projects, AiVolumes volumes) {
    this.projects = projects;
    this.volumes = volumes;
  }

  @GetMapping("/api/projects/{project}/ai-volume")
  AiVolumeView volume(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    return volumes.of(projects.require(caller, key), AskedPeriod.of(from, to));
  }
}
