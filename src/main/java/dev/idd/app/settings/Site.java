package dev.idd.app.settings;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.Project;
import java.util.ArrayList;
import java.util.List;

/** Reads what a Jira site consists of, in somebody's name. */
final class Site {
  private static final int PAGE = 50;

  private Site() {}

  /** Every project that is visible, with its issue types. */
  static List<Project> projects(JiraApi jira) {
    var all = new ArrayList<Project>();
    Page<Project> page;
    do {
      page = jira.projects(all.size(), PAGE, "issueTypes");
      all.addAll(page.values());
    } while (!page.last() && !page.values().isEmpty());
    return all;
  }
}
