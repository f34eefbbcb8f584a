package dev.idd.app.mining.read;

import dev.idd.app.jira.JiraJson.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The statuses of a site's projects, by the projects' keys, so that each is asked for once. */
public final class ProjectStatuses {
  private final Map<String, List<Status>> known = new ConcurrentHashMap<>();

  List<Status> of(String project, Function<String, List<Status>> ask) {
    List<Status> statuses = known.get(project);
    if (statuses == null) {
      statuses = ask.apply(project);
      known.put(project, statuses);
    }
    return statuses;
  }
}
