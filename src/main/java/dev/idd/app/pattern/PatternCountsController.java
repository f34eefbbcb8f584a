package dev.idd.app.pattern;

import dev.idd.app.extract.RecordedHours;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.ClassifiedCounts.Kind;
import dev.idd.app.pattern.Pareto.By;
import dev.idd.app.pattern.Pareto.Weight;
import dev.idd.app.pattern.RecurrenceDesk.Place;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.TermKind;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What kinds of incidents a project has, counted; for everybody who may see the project. */
@RestController
@RequestMapping("/api/projects/{project}")
class PatternCountsController {
  private final PatternPlaces places;
  private final ClassifiedCounts counts;
  private final RecordedHours hours;
  private final RootCauseTaxonomy taxonomy;
  private final Clock clock;

  PatternCountsController(
      PatternPlaces places,
      ClassifiedCounts counts,
      RecordedHours hours,
      RootCauseTaxonomy taxonomy,
      Clock clock) {
    this.places = places;
    this.counts = counts;
    this.hours = hours;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  @GetMapping("/pareto")
  Pareto pareto(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "weight", required = false) @Nullable String weight,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    Place place = places.of(caller, project);
    Days days = Days.of(from, to);
    By asked = By.of(by);
    Weight weighed = Weight.of(weight);
    List<Kind> kinds = kinds(place, days);
    List<Kind> shown = weighed == Weight.VOLUME ? kinds : spent(place, days);
    return new Pareto(
        clock.instant(),
        sum(kinds),
        sum(kinds.stream().filter(kind -> asked.in(kind) == null).toList()),
        asked,
        weighed,
        Pareto.items(shown, asked, asked == By.CLASS ? names(place) : key -> key));
  }

  @GetMapping("/heatmap")
  HeatMap heatMap(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    Place place = places.of(caller, project);
    return HeatMap.of(clock.instant(), kinds(place, Days.of(from, to)), names(place));
  }

  private List<Kind> kinds(Place place, Days days) {
    return counts.of(place.tenant(), place.project().key(), days.from(), days.until());
  }

  private List<Kind> spent(Place place, Days days) {
    return hours.of(place.tenant(), place.project().key(), days.from(), days.until()).stream()
        .map(one -> new Kind(one.classKey(), one.component(), one.hours()))
        .toList();
  }

  private static int sum(List<Kind> kinds) {
    return (int) kinds.stream().mapToDouble(Kind::value).sum();
  }

  private UnaryOperator<String> names(Place place) {
    var terms = taxonomy.of(place.tenant(), place.project().key());
    return key -> terms.name(TermKind.CLASS, key);
  }
}
