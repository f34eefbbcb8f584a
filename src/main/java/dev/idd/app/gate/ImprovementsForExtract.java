package dev.idd.app.gate;

import dev.idd.app.extract.ImprovementsOf;
import dev.idd.app.improvement.Gap;
import dev.idd.app.improvement.ImprovementFacts;
import dev.idd.app.improvement.Improvements;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.settings.ProjectSettings;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells Extracts which improvements their incident led to: only this module knows both sides. */
@Component
class ImprovementsForExtract implements ImprovementsOf {
  private final Improvements improvements;

  ImprovementsForExtract(Improvements improvements) {
    this.improvements = improvements;
  }

  @Override
  public List<String> incident(ProjectSettings project, IssueId incident, IssueFields fields) {
    return improvements.ofIncident(project, incident, fields).stream()
        .map(ImprovementsForExtract::line)
        .toList();
  }

  private static String line(ImprovementFacts improvement) {
    String state =
        improvement.counts()
            ? "Committed, owned and scheduled."
            : improvement.gaps().stream().map(Gap::sentence).collect(Collectors.joining(" "));
    return improvement.key() + ": " + state;
  }
}
