package dev.idd.app.mining.read;

import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.settings.ProjectSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which issues are incidents: an incident issue type in a tracked project. */
public final class TrackedTypes {
  private final Map<String, ProjectSettings> byProject;

  public TrackedTypes(List<ProjectSettings> tracked) {
    this.byProject =
        tracked.stream()
            .collect(Collectors.toMap(one -> one.project().value(), Function.identity()));
  }

  /** The settings under which this issue is an incident; empty if it is none. */
  public Optional<ProjectSettings> incidentIn(IssueSnapshot issue) {
    return project(issue.project())
        .filter(settings -> settings.incidentTypes().contains(issue.issueType()));
  }

  public Optional<ProjectSettings> project(String key) {
    return Optional.ofNullable(byProject.get(key));
  }
}
