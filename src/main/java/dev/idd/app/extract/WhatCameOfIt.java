package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other modules know of an incident and its review tells. */
@Component
class WhatCameOfIt {
  private final ImprovementsOf improvements;
  private final PatternOf patterns;
  private final Settings settings;

  WhatCameOfIt(ImprovementsOf improvements, PatternOf patterns, Settings settings) {
    this.improvements = improvements;
    this.patterns = patterns;
    this.settings = settings;
  }

  List<String> improvements(Caller caller, VisibleIssue incident, IssueFields fields) {
    return settings
        .of(caller.tenant(), incident.project())
        .map(project -> improvements.incident(project, incident.id(), fields))
        .orElse(List.of());
  }

  PatternOf.Pattern pattern(Caller caller, VisibleIssue incident) {
    return patterns.incident(caller, incident);
  }
}
