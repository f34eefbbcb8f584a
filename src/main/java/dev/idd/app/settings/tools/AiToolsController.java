package dev.idd.app.settings.tools;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.tools.StoredAiTools.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AI tools of a project, for its administrators. */
@RestController
@RequestMapping("/api/projects/{project}/ai-tools")
class AiToolsController {
  private final IssueAccess access;
  private final StoredAiTools tools;

  AiToolsController(IssueAccess access, StoredAiTools tools) {
    this.access = access;
    this.tools = tools;
  }

  record ToolsView(long version, boolean isShipped, List<String> tools, List<String> shipped) {}

  record ToolsChange(long version, @Nullable List<String> tools) {}

  @GetMapping
  ToolsView tools(Caller caller, @PathVariable("project") ProjectKey key) {
    return view(caller, access.administer(caller, key));
  }

  @PutMapping
  ToolsView change(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody ToolsChange change) {
    VisibleProject project = access.administer(caller, key);
    if (change.tools() == null) {
      throw Problem.invalidFields(
          List.of(new FieldError("tools", "Give the whole list; it may be empty.")));
    }
    var list = ToolList.of(change.tools());
    refuse(list);
    if (!tools.choose(caller.tenant(), project, change.version(), list)) {
      throw Problem.versionConflict(view(caller, project));
    }
    return view(caller, project);
  }

  private static void refuse(ToolList list) {
    List<FieldError> errors =
        list.faults().entrySet().stream()
            .map(
                fault ->
                    new FieldError(
                        fault.getKey() < 0 ? "tools" : "tools[" + fault.getKey() + "]",
                        fault.getValue()))
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
  }

  private ToolsView view(Caller caller, VisibleProject project) {
    Versioned stored = tools.versioned(caller.tenant(), project.id());
    return new ToolsView(
        stored.version(),
        stored.list().isShipped(),
        stored.list().tools(),
        ToolList.SHIPPED.tools());
  }
}
