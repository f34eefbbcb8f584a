package dev.idd.app.settings.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.code.SettingsFile.Difference;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The settings of a project as a file, for its administrators. */
@RestController
class SettingsFileController {
  private static final String YAML = "text/yaml";
  private static final String FILE = "/api/projects/{project}/settings.yaml";

  private final SettingsFile file;
  private final IssueAccess access;

  SettingsFileController(SettingsFile file, IssueAccess access) {
    this.file = file;
    this.access = access;
  }

  @GetMapping(path = FILE, produces = YAML + ";charset=UTF-8")
  ResponseEntity<String> read(Caller caller, @PathVariable("project") ProjectKey key) {
    var project = access.administer(caller, key);
    return ResponseEntity.ok()
        .eTag('"' + file.stamp(caller, project) + '"')
        .body(file.written(caller, project));
  }

  @PutMapping(
      path = FILE,
      consumes = {YAML, "application/yaml"})
  Difference take(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String stamp,
      @RequestBody(required = false) @Nullable String text) {
    return file.take(
        caller,
        access.administer(caller, key),
        text,
        stamp == null ? null : stamp.replace("\"", ""));
  }

  @PostMapping(
      path = FILE + "/diff",
      consumes = {YAML, "application/yaml"})
  Difference compare(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestBody(required = false) @Nullable String text) {
    return file.compare(caller, access.administer(caller, key), text);
  }

  @GetMapping(path = "/api/settings.schema.json")
  ObjectNode schema(Caller caller) {
    return file.schema();
  }
}
