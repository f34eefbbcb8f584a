package dev.idd.app.mining.read;

import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.settings.ProjectSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which issues are incidents (an incident issue type in a tracked project), and what else they are
 * asked for.
 */
public final class TrackedTypes {
  private final Map<String, ProjectSettings> byProject;
  private final SiteFields fields;

  public TrackedTypes(List<ProjectSettings> tracked, SiteFields fields) {
    this.fields = fields;
    this.byProject =
        tracked.stream()
            .collect(Collectors.toMap(one -> one.project().value(), Function.identity()));
  }

  /** The settings under which this issue is an incident; empty if it is none. */
  public Optional<ProjectSettings> incidentIn(IssueSnapshot issue) {
    return project(issue.project())
        .filter(settings -> settings.incidentTypes().contains(issue.issueType()));
  }

  SiteFields fields() {
    return fields;
  }

  public Optional<ProjectSettings> project(String key) {
    return Optional.ofNullable(byProject.get(key));
  }
}
