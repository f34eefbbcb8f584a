package dev.idd.app.pattern;

import dev.idd.app.extract.People;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.Person;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.pattern.FindingView.LinkedIssue;
import dev.idd.app.tenant.Caller;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows findings to a person: names, and the issues that this person may see. */
@Component
class FindingViews {
  private static final int INCIDENTS = 50;

  private final FindingRows rows;
  private final People people;
  private final Jira jira;

  FindingViews(FindingRows rows, People people, Jira jira) {
    this.rows = rows;
    this.people = people;
    this.jira = jira;
  }

  List<FindingView> of(Caller caller, List<Finding> findings) {
    var members = new HashMap<UUID, List<IssueId>>();
    var wanted = new LinkedHashSet<IssueId>();
    for (Finding finding : findings) {
      List<IssueId> incidents = newestFirst(rows.members(caller.tenant(), finding.id()));
      members.put(finding.id(), incidents);
      incidents.stream().limit(INCIDENTS).forEach(wanted::add);
      Stream.ofNullable(finding.content().linkedIssue()).forEach(wanted::add);
    }
    Map<IssueId, LinkedIssue> seen = seen(caller, wanted);
    return findings.stream()
        .map(one -> view(caller, one, members.getOrDefault(one.id(), List.of()), seen))
        .toList();
  }

  /** Jira's ids grow with time. */
  private static List<IssueId> newestFirst(List<Member> members) {
    return members.stream()
        .map(Member::incident)
        .sorted(Comparator.comparing(IssueId::value).reversed())
        .toList();
  }

  private Map<IssueId, LinkedIssue> seen(Caller caller, Collection<IssueId> wanted) {
    var seen = new HashMap<IssueId, LinkedIssue>();
    for (Issue issue : new SeenIncidents(jira.asUser(caller)).read(wanted)) {
      seen.put(
          issue.issueId(),
          new LinkedIssue(issue.key(), issue.read().summary(), IssueStatus.of(issue.read())));
    }
    return seen;
  }

  private FindingView view(
      Caller caller, Finding finding, List<IssueId> members, Map<IssueId, LinkedIssue> seen) {
    IssueId linked = finding.content().linkedIssue();
    LinkedIssue issue = linked == null ? null : seen.get(linked);
    return new FindingView(
        finding.id(),
        finding.version(),
        finding.content().title(),
        finding.content().hypothesis(),
        person(caller, finding.content().owner()),
        finding.content().state(),
        issue,
        linked != null && issue == null,
        people.named(caller, finding.createdBy()),
        finding.createdAt(),
        members.stream()
            .limit(INCIDENTS)
            .flatMap(incident -> Stream.ofNullable(seen.get(incident)))
            .toList(),
        members.size());
  }

  @Nullable Person person(Caller caller, @Nullable String account) {
    return account == null ? null : people.named(caller, account);
  }
}
