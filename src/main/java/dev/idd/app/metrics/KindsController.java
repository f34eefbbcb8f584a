package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Kinds;
import dev.idd.app.metrics.numbers.Kinds.Kind;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What kinds of incidents a project has, counted; for everybody who may see the project. */
@RestController
@RequestMapping("/api/projects/{project}")
class KindsController {
  private final CountedProjects projects;
  private final Counting counting;
  private final GroupLabels labels;
  private final Clock clock;

  KindsController(CountedProjects projects, Counting counting, GroupLabels labels, Clock clock) {
    this.projects = projects;
    this.counting = counting;
    this.labels = labels;
    this.clock = clock;
  }

  @GetMapping("/pareto")
  Pareto pareto(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "weight", required = false) @Nullable String weight,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    Pareto.By compared = Pareto.By.of(by);
    Pareto.Weight weighed = Pareto.Weight.of(weight);
    return Pareto.of(
        clock.instant(),
        kinds(project, AskedPeriod.of(from, to)),
        compared,
        weighed,
        labels.of(project, compared == Pareto.By.CLASS ? By.CLASS : By.COMPONENT));
  }

  @GetMapping("/heatmap")
  HeatMap heatMap(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    CountedProject project = projects.require(caller, key);
    return HeatMap.of(
        clock.instant(), kinds(project, AskedPeriod.of(from, to)), labels.of(project, By.CLASS));
  }

  private List<Kind> kinds(CountedProject project, AskedPeriod asked) {
    return Kinds.of(counting.history(project), counting.period(project, asked).span());
  }
}
