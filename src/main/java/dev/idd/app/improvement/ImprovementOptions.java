package dev.idd.app.improvement;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Board;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Version;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Where a person could create a story, and by when it could be planned. */
@Service
class ImprovementOptions {
  private static final String CREATE = "CREATE_ISSUES";
  private static final int PAGE = 50;

  private final IssueAccess access;
  private final IncidentDesk incidents;
  private final Settings settings;
  private final Jira jira;

  ImprovementOptions(IssueAccess access, IncidentDesk incidents, Settings settings, Jira jira) {
    this.access = access;
    this.incidents = incidents;
    this.settings = settings;
    this.jira = jira;
  }

  record Options(List<ProjectOption> projects) {}

  record ProjectOption(
      String key,
      String name,
      List<TypeOption> issueTypes,
      List<Story.Sprint> sprints,
      List<Story.FixVersion> versions) {}

  record TypeOption(String id, String name) {}

  Options of(Caller caller, IssueKey key) {
    ProjectSettings project = incidents.settingsOf(caller, access.browse(caller, key));
    return new Options(
        project.improvementProjects().stream()
            .map(ProjectKey::value)
            .sorted()
            .flatMap(offered -> option(caller, project, offered).stream())
            .toList());
  }

  private Optional<ProjectOption> option(Caller caller, ProjectSettings incidents, String key) {
    JiraApi as = jira.asUser(caller);
    try {
      if (!as.permissionsOnProject(key, CREATE).has(CREATE)) {
        return Optional.empty();
      }
      Project project = as.project(key);
      List<TypeOption> types = types(caller, incidents, project);
      return types.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ProjectOption(key, project.name(), types, sprints(as, key), versions(as, key)));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      return Optional.empty();
    }
  }

  private List<TypeOption> types(Caller caller, ProjectSettings incidents, Project project) {
    var incidentTypes =
        settings
            .of(caller.tenant(), new ProjectKey(project.key()))
            .map(ProjectSettings::incidentTypes);
    Stream<IssueType> types =
        project.issueTypes() == null ? Stream.empty() : project.issueTypes().stream();
    return types
        .filter(type -> !Boolean.TRUE.equals(type.subtask()))
        .filter(type -> incidentTypes.filter(ids -> ids.contains(type.id())).isEmpty())
        .filter(type -> incidents.improvesAs(type.id()))
        .map(type -> new TypeOption(type.id(), type.name()))
        .toList();
  }

  /** What can still be planned into; a site without Jira Software has no sprints. */
  private static List<Story.Sprint> sprints(JiraApi as, String project) {
    Map<Long, Story.Sprint> sprints = new LinkedHashMap<>();
    try {
      for (Board board : boards(as, project)) {
        if (board.type().equals("scrum")) {
          as.sprints(board.id(), "active,future", 0, PAGE)
              .values()
              .forEach(
                  one ->
                      sprints.putIfAbsent(
                          one.id(),
                          new Story.Sprint(Long.toString(one.id()), one.name(), one.state())));
        }
      }
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected without) {
      return List.copyOf(sprints.values());
    }
    return List.copyOf(sprints.values());
  }

  private static List<Board> boards(JiraApi as, String project) {
    var boards = new ArrayList<Board>();
    Page<Board> page;
    do {
      page = as.boards(project, boards.size(), PAGE);
      boards.addAll(page.values());
    } while (!page.last() && !page.values().isEmpty());
    return boards;
  }

  private static List<Story.FixVersion> versions(JiraApi as, String project) {
    return as.versions(project).stream()
        .filter(version -> !isOver(version))
        .map(version -> new Story.FixVersion(version.id(), version.name()))
        .toList();
  }

  private static boolean isOver(Version version) {
    return Boolean.TRUE.equals(version.released()) || Boolean.TRUE.equals(version.archived());
  }
}
