package dev.idd.app.mining.read;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.mining.facts.Facts;
import dev.idd.app.mining.facts.ImprovementLinks;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.facts.MinedPage;
import dev.idd.app.mining.facts.MinedPage.Incident;
import dev.idd.app.settings.ProjectSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the incidents of a tenant, page by page, with their improvements. Lives for one run. */
public final class Reader {
  private static final int IDS_PER_QUERY = 200;

  private final JiraApi jira;
  private final Snapshots snapshots;
  private final IssuesById byId;
  private final TrackedTypes types;
  private final Clock clock;

  /**
   * @param statuses of projects, as far as somebody asked lately
   */
  public Reader(JiraApi jira, TrackedTypes types, ProjectStatuses statuses, Clock clock) {
    this.jira = jira;
    this.snapshots = new Snapshots(jira, types.fields(), statuses);
    this.byId = new IssuesById(jira, types.fields().asked());
    this.types = types;
    this.clock = clock;
  }

  /** Issues of one page and where the next one starts; null on the last page. */
  public record Raw(Instant askedAt, List<IssueSnapshot> issues, @Nullable String nextPageToken) {}

  /** Which incidents a pass reads: all of them, or those that changed within some minutes. */
  public sealed interface Pass {
    record Everything() implements Pass {}

    record Changed(long minutes) implements Pass {}
  }

  public int count(ProjectSettings settings) {
    return (int) jira.count(new Search.Jql(Jql.incidents(settings))).count();
  }

  public Raw page(ProjectSettings settings, Pass pass, int size, @Nullable String token) {
    Instant askedAt = clock.instant();
    String jql =
        pass instanceof Pass.Changed changed
            ? Jql.changedIncidents(settings, changed.minutes())
            : Jql.everyIncident(settings);
    SearchResult result = jira.search(Fetch.page(jql, types.fields().asked(), size, token));
    return new Raw(askedAt, trim(result.issues()), result.nextPageToken());
  }

  /** Ids of the issues that the incidents among these are linked to as to improvements. */
  public Set<Long> linked(List<IssueSnapshot> issues) {
    return linked(candidates(issues));
  }

  /** The incidents of a page, with those of the wanted issues that are improvements. */
  public MinedPage mined(Raw page, Set<Long> wanted) {
    Map<IssueSnapshot, Set<Long>> candidates = candidates(page.issues());
    return mined(page.askedAt(), candidates, wanted, trim(byId.readIndexed(wanted)));
  }

  /** Issues as they are now, by id; what is missing is gone. */
  public Map<Long, IssueSnapshot> read(Collection<Long> ids) {
    return trim(byId.read(ids)).stream()
        .collect(Collectors.toMap(IssueSnapshot::id, Function.identity(), (one, same) -> one));
  }

  /** The incidents among these issues, with all improvements that are linked to them. */
  public MinedPage incidents(Instant askedAt, List<IssueSnapshot> issues) {
    Map<IssueSnapshot, Set<Long>> candidates = candidates(issues);
    Set<Long> wanted = linked(candidates);
    return mined(askedAt, candidates, wanted, List.copyOf(read(wanted).values()));
  }

  private Map<IssueSnapshot, Set<Long>> candidates(List<IssueSnapshot> issues) {
    var candidates = new LinkedHashMap<IssueSnapshot, Set<Long>>();
    for (IssueSnapshot issue : issues) {
      types
          .incidentIn(issue)
          .ifPresent(under -> candidates.put(issue, ImprovementLinks.of(issue, under.linkType())));
    }
    return candidates;
  }

  /** An incident is never the improvement of another one, however they are linked. */
  private static Set<Long> linked(Map<IssueSnapshot, Set<Long>> candidates) {
    var linked = new HashSet<Long>();
    candidates.values().forEach(linked::addAll);
    candidates.keySet().forEach(incident -> linked.remove(incident.id()));
    return linked;
  }

  private MinedPage mined(
      Instant askedAt,
      Map<IssueSnapshot, Set<Long>> candidates,
      Set<Long> asked,
      List<IssueSnapshot> found) {
    List<IssueSnapshot> improvements =
        found.stream().filter(issue -> types.incidentIn(issue).isEmpty()).toList();
    Set<Long> known = improvements.stream().map(IssueSnapshot::id).collect(Collectors.toSet());
    Set<Long> later = linked(candidates);
    later.removeAll(asked);
    List<Incident> incidents =
        candidates.entrySet().stream()
            .map(one -> incident(one.getKey(), one.getValue(), known, later))
            .toList();
    return new MinedPage(askedAt, incidents, improvements, asked);
  }

  /**
   * Which of these issues changed within some minutes. If Jira refuses the question, one of them is
   * gone: then all of them are worth a look.
   */
  public List<Long> changed(List<Long> ids, long minutes) {
    var changed = new ArrayList<Long>();
    for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
      List<Long> some = ids.subList(from, Math.min(from + IDS_PER_QUERY, ids.size()));
      try {
        changed.addAll(changedOf(some, minutes));
      } catch (JiraFailure.Rejected refused) {
        changed.addAll(some);
      }
    }
    return changed;
  }

  private List<Long> changedOf(List<Long> ids, long minutes) {
    var changed = new ArrayList<Long>();
    @Nullable String token = null;
    do {
      SearchResult page =
          jira.search(Fetch.idsOnly(Jql.changedOf(ids, minutes), IDS_PER_QUERY, token));
      page.issues().forEach(issue -> changed.add(issue.issueId().value()));
      token = page.nextPageToken();
    } while (token != null);
    return changed;
  }

  private Incident incident(
      IssueSnapshot issue, Set<Long> linked, Set<Long> improvements, Set<Long> later) {
    Set<String> closed =
        types.incidentIn(issue).map(ProjectSettings::closedStatuses).orElse(Set.of());
    return new Incident(
        issue,
        Facts.incident(issue, closed, types.fields().severityIn(issue.project())),
        among(linked, improvements),
        among(linked, later));
  }

  private static Set<Long> among(Set<Long> some, Set<Long> all) {
    return some.stream().filter(all::contains).collect(Collectors.toUnmodifiableSet());
  }

  private List<IssueSnapshot> trim(List<Issue> issues) {
    return issues.stream().map(snapshots::of).toList();
  }
}
