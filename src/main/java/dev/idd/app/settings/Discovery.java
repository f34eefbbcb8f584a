package dev.idd.app.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.ProjectKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses, from the names a site uses, what an admin has not chosen yet. All guessing is here, and
 * an admin's choice always wins.
 */
final class Discovery {
  private static final List<String> STORY_LIKE = List.of("story", "task", "improvement");

  private Discovery() {}

  /** The issue types that are incidents; none: the project has no incidents of its own. */
  static Set<String> incidentTypes(Project project) {
    return types(project).stream()
        .filter(Discovery::isIncident)
        .map(IssueType::id)
        .collect(toUnmodifiableSet());
  }

  /** "Closed" where there is one, else whatever is done; "Resolved" is never the final close. */
  static Set<String> closedStatuses(
      Set<String> incidentTypes, Collection<IssueTypeStatuses> statuses) {
    List<Status> reachable =
        statuses.stream()
            .filter(type -> incidentTypes.contains(type.id()))
            .flatMap(type -> type.statuses().stream())
            .toList();
    Set<String> closed = ids(reachable, status -> status.name().equalsIgnoreCase("closed"));
    return closed.isEmpty()
        ? ids(
            reachable,
            status ->
                status.category().equals("done") && !status.name().equalsIgnoreCase("resolved"))
        : closed;
  }

  /** Done, and yet not finally closed. */
  static Set<String> resolvedStatuses(
      Set<String> incidentTypes, Set<String> closed, Collection<IssueTypeStatuses> statuses) {
    return statuses.stream()
        .filter(type -> incidentTypes.contains(type.id()))
        .flatMap(type -> type.statuses().stream())
        .filter(status -> status.category().equals("done"))
        .map(Status::id)
        .filter(id -> !closed.contains(id))
        .collect(toUnmodifiableSet());
  }

  static Optional<String> linkType(List<LinkType> types) {
    return improvementLink(types)
        .or(() -> named(types, "relates"))
        .or(() -> types.stream().findFirst())
        .map(LinkType::id);
  }

  /** The one that says what it is. */
  static Optional<LinkType> improvementLink(List<LinkType> types) {
    return named(types, "improvement");
  }

  /** Where improvements can be made: projects with a kind of issue that carries planned work. */
  static Set<ProjectKey> improvementProjects(Collection<Project> projects) {
    return projects.stream()
        .filter(project -> types(project).stream().anyMatch(Discovery::isStoryLike))
        .map(project -> new ProjectKey(project.key()))
        .collect(toUnmodifiableSet());
  }

  private static boolean isIncident(IssueType type) {
    return !isSubtask(type) && lower(type.name()).contains("incident");
  }

  private static boolean isStoryLike(IssueType type) {
    return !isSubtask(type)
        && !isIncident(type)
        && STORY_LIKE.stream().anyMatch(lower(type.name())::contains);
  }

  private static boolean isSubtask(IssueType type) {
    return Boolean.TRUE.equals(type.subtask());
  }

  private static List<IssueType> types(Project project) {
    return project.issueTypes() == null ? List.of() : project.issueTypes();
  }

  private static Optional<LinkType> named(List<LinkType> types, String name) {
    return types.stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Set<String> ids(
      List<Status> statuses, java.util.function.Predicate<Status> wanted) {
    return statuses.stream().filter(wanted).map(Status::id).collect(toUnmodifiableSet());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
