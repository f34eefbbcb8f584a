package dev.idd.app.kept;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.kept.Restores.State;
import dev.idd.app.shared.RetryAdvice.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts back what Jira kept for a project: settings first, then whatever is with its incidents. */
@Service
class RestoreProject {
  private static final int PAGE = 100;
  private static final int PROBLEMS = 50;

  private final Jira jira;
  private final KeptProjects projects;
  private final KeptSettings settings;
  private final List<RestoredFromJira> all;
  private final Restores restores;
  private final Seal seal;

  RestoreProject(
      Jira jira,
      KeptProjects projects,
      KeptSettings settings,
      List<RestoredFromJira> all,
      Restores restores,
      Seal seal) {
    this.jira = jira;
    this.projects = projects;
    this.settings = settings;
    this.all = all;
    this.restores = restores;
    this.seal = seal;
  }

  /** Can be stopped and started again at any time: what is back already stays as it is. */
  void restore(KeptProject project) {
    restores.begin(project);
    var problems = new ArrayList<String>();
    try {
      problems.addAll(settings.restore(project));
      projects.incidents(project).ifPresent(jql -> incidents(project, jql, problems));
    } catch (JiraFailure refused) {
      if (refused.advice() instanceof Advice.GiveUp) {
        problems.add(refused.why());
        restores.end(project, State.FAILED, problems);
        return;
      }
      throw refused;
    }
    restores.end(project, State.DONE, problems.stream().limit(PROBLEMS).toList());
    projects.restored(project);
  }

  private void incidents(KeptProject project, String jql, List<String> problems) {
    restores.total(
        project, Math.toIntExact(jira.asApp(project.tenant()).count(new Search.Jql(jql)).count()));
    int looked = 0;
    int restored = 0;
    String next = null;
    do {
      var page = jira.asApp(project.tenant()).search(search(jql, next));
      for (Issue issue : page.issues()) {
        looked++;
        restored += restore(new IncidentInJira(project, issue, seal), problems) ? 1 : 0;
      }
      restores.progress(project, looked, restored);
      next = page.nextPageToken();
    } while (next != null);
  }

  private boolean restore(IncidentInJira incident, List<String> problems) {
    boolean any = false;
    for (RestoredFromJira one : all) {
      any |= one.restore(incident);
    }
    problems.addAll(incident.problems());
    return any;
  }

  /** One incident, before somebody works on it in a project that is still to be restored. */
  void first(KeptProject project, IssueId incident) {
    Issue issue =
        jira.asApp(project.tenant())
            .issue(
                incident.toString(),
                String.join(",", fields()),
                String.join(",", properties()),
                null);
    restore(new IncidentInJira(project, issue, seal), new ArrayList<>());
  }

  private Search search(String jql, @Nullable String next) {
    return new Search(jql + " ORDER BY key ASC", fields(), properties(), null, PAGE, next, null);
  }

  private List<String> fields() {
    List<String> read = names(RestoredFromJira::fields);
    return read.isEmpty() ? List.of("summary") : read;
  }

  private List<String> properties() {
    return names(RestoredFromJira::properties);
  }

  private List<String> names(Function<RestoredFromJira, Set<String>> of) {
    return all.stream().flatMap(one -> of.apply(one).stream()).distinct().sorted().toList();
  }
}
