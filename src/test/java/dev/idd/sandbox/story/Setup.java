package dev.idd.sandbox.story;

import dev.idd.sandbox.model.Catalogue;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Status;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.model.Workflow;
import java.util.List;
import java.util.Set;

/** Issue types, statuses and workflows, the same for every project of the sandbox. */
final class Setup {
  /** Types of a usual site come first, so that Incident has the id it has on many: 10010. */
  private static final List<String> USUAL =
      List.of(
          "Epic",
          "Story",
          "Task",
          "Bug",
          "Sub-task",
          "Service Request",
          "Change",
          "Problem",
          "Post-incident review",
          "Incident");

  final JiraSite site;
  final People people;
  final Status open;
  final Status inProgress;
  final Status resolved;
  final Status closed;
  final Status toDo;
  final Status done;

  Setup(JiraSite site) {
    this.site = site;
    people = People.joining(site.directory());
    var catalogue = site.catalogue();
    for (var name : USUAL) {
      catalogue.addIssueType(name, "", level(name));
    }
    open = catalogue.addStatus("Open", StatusCategory.NEW);
    inProgress = catalogue.addStatus("In Progress", StatusCategory.INDETERMINATE);
    resolved = catalogue.addStatus("Resolved", StatusCategory.DONE);
    closed = catalogue.addStatus("Closed", StatusCategory.DONE);
    toDo = catalogue.addStatus("To Do", StatusCategory.NEW);
    done = catalogue.addStatus("Done", StatusCategory.DONE);
  }

  private static int level(String type) {
    return switch (type) {
      case "Epic" -> 1;
      case "Sub-task" -> -1;
      default -> 0;
    };
  }

  IssueType type(String name) {
    return Catalogue.named(site.catalogue().issueTypes(), name).orElseThrow();
  }

  Project project(String key, String name) {
    var project = site.catalogue().addProject(key, name, people.projectAdmin());
    people.workIn(project);
    return project;
  }

  /** Incidents: the way to Closed is from anywhere, as in real life, and guarded everywhere. */
  Workflow incidentWorkflow(String name) {
    return new Workflow(name, open)
        .with("11", "Start work", Set.of(open), inProgress)
        .with("21", "Resolve", Set.of(open, inProgress), resolved)
        .with("31", "Close", Set.of(resolved), closed)
        .with("41", "Close without resolving", Set.of(open, inProgress), closed)
        .with("51", "Reopen", Set.of(resolved, closed), open);
  }

  /** The same ways without their rules, for history that was written before there were any. */
  static Workflow unguarded(Workflow other, String name) {
    var copy = new Workflow(name, other.initial());
    other.transitions().forEach(t -> copy.with(t.id(), t.name(), t.from(), t.to()));
    return copy;
  }

  /** Work: any status from any other. */
  Workflow workWorkflow(String name) {
    return new Workflow(name, toDo)
        .with("11", "To Do", Set.of(), toDo)
        .with("21", "In Progress", Set.of(), inProgress)
        .with("31", "Done", Set.of(), done);
  }
}
