package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.settings.ProjectSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * When an incident was resolved: as somebody typed it, else when it came into a status in which the
 * project calls it over, else by Jira's resolution. The review is due from then on.
 */
@Component
class Resolutions {
  private final StatusHistory statuses;

  Resolutions(StatusHistory statuses) {
    this.statuses = statuses;
  }

  /**
   * @param fields the incident's, read with {@code status} and {@code resolutiondate}
   */
  Optional<Instant> of(
      ProjectSettings project, IssueId incident, IssueFields fields, Extract extract) {
    Instant typed = extract.timeline().resolved();
    if (typed != null) {
      return Optional.of(typed);
    }
    Set<String> over = project.overStatuses();
    if (over.isEmpty()) {
      return fields.resolved();
    }
    return over.contains(fields.status().map(Status::id).orElse(""))
        ? since(statuses.of(project.tenant(), incident), over).or(fields::resolved)
        : Optional.empty();
  }

  /** When the issue came into one of the statuses and has not left them since. */
  static Optional<Instant> since(List<Transition> transitions, Set<String> over) {
    Instant since = null;
    for (Transition one :
        transitions.stream().sorted(Comparator.comparing(Transition::at)).toList()) {
      if (!over.contains(one.toStatusId())) {
        since = null;
      } else if (since == null) {
        since = one.at();
      }
    }
    return Optional.ofNullable(since);
  }
}
