package dev.idd.app.pattern;

import dev.idd.app.extract.PatternOf;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Component;

/** Tells the review of an incident what it has in common with others. */
@Component
class PatternForReview implements PatternOf {
  private final FindingRows findings;
  private final RedFlags flags;

  PatternForReview(FindingRows findings, RedFlags flags) {
    this.findings = findings;
    this.flags = flags;
  }

  @Override
  public Pattern incident(Caller caller, VisibleIssue incident) {
    return new Pattern(
        findings.ofIncident(caller.tenant(), incident.id()).stream()
            .map(PatternForReview::line)
            .toList(),
        flags.of(caller, incident).stream().map(RedFlag::sentence).toList());
  }

  private static String line(Finding finding) {
    return "%s (%s)"
        .formatted(finding.content().title(), finding.content().state().code().replace('-', ' '));
  }
}
