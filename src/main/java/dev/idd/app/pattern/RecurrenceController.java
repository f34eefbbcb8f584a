package dev.idd.app.pattern;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.RecurrenceDesk.Judgement;
import dev.idd.app.tenant.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queue of suggested recurrences of a project. */
@RestController
@RequestMapping("/api/projects/{project}/queue")
class RecurrenceController {
  private final PatternPlaces places;
  private final RecurrenceDesk desk;

  RecurrenceController(PatternPlaces places, RecurrenceDesk desk) {
    this.places = places;
    this.desk = desk;
  }

  /** Nothing to say but that it was done. */
  record Reviewed() {}

  @GetMapping
  RecurrenceQueue queue(Caller caller, @PathVariable("project") ProjectKey project) {
    return desk.of(places.of(caller, project));
  }

  @PostMapping("/{pair}")
  RecurrenceQueue judge(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @PathVariable("pair") String pair,
      @RequestBody Judgement judgement) {
    return desk.judge(places.of(caller, project), pair, judgement);
  }

  @PostMapping("/reviewed")
  RecurrenceQueue reviewed(
      Caller caller, @PathVariable("project") ProjectKey project, @RequestBody Reviewed done) {
    return desk.reviewed(places.of(caller, project));
  }
}
