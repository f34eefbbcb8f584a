package dev.idd.app.mining.imports;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.imports.HistoryFile.NotOne;
import dev.idd.app.settings.NotTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a project's admin bring the history of incidents that are not in Jira. */
@RestController
class ImportController {
  private final IssueAccess access;
  private final Settings settings;
  private final Imports imports;
  private final ImportRuns runs;
  private final Clock clock;

  ImportController(
      IssueAccess access, Settings settings, Imports imports, ImportRuns runs, Clock clock) {
    this.access = access;
    this.settings = settings;
    this.imports = imports;
    this.runs = runs;
    this.clock = clock;
  }

  record Begun(UUID id) {}

  @PostMapping("/api/projects/{project}/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun take(
      Caller caller,
      @PathVariable("project") ProjectKey project,
      @RequestParam("format") String format,
      @RequestParam(name = "zone", defaultValue = "UTC") String zone,
      HttpServletRequest request)
      throws IOException {
    ProjectKey key = access.administer(caller, project).key();
    if (settings.of(caller.tenant(), key).isEmpty()) {
      throw NotTracked.toAdmin();
    }
    HistoryFile kind = kind(format, zone);
    try {
      return new Begun(imports.take(caller.tenant(), key, kind, request.getInputStream()));
    } catch (NotOne not) {
      throw Problem.invalid("not-that-format", String.valueOf(not.getMessage()));
    }
  }

  @GetMapping("/api/projects/{project}/imports/{id}")
  ImportView look(
      Caller caller, @PathVariable("project") ProjectKey project, @PathVariable("id") UUID id) {
    ProjectKey key = access.administer(caller, project).key();
    return runs.find(caller.tenant(), key, id)
        .map(run -> ImportView.of(run, clock.instant()))
        .orElseThrow(() -> Problem.notFound("There is no such import."));
  }

  private static HistoryFile kind(String format, String zone) {
    return switch (format) {
      case "uci" -> new UciLog(zone(zone));
      case "jsonl" -> new JsonLines();
      default ->
          throw Problem.of(
              HttpStatus.BAD_REQUEST, "unknown-format", "The format is uci or jsonl.", Map.of());
    };
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "unknown-zone",
          "There is no time zone of that name; it is one like Europe/Berlin.",
          Map.of());
    }
  }
}
