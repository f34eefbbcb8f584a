package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Comment;
import dev.idd.app.jira.JiraJson.Comments;
import dev.idd.app.jira.JiraJson.Page;
import java.util.ArrayList;
import java.util.List;

/** What Jira remembers of an issue: all its changes and all its comments, oldest first. */
record IssueStory(List<History> histories, List<Comment> comments) {
  private static final int PAGE = 100;

  /** Nobody reads a longer story than this; the beginning is what the timeline needs. */
  private static final int MOST = 2_000;

  static IssueStory read(JiraApi jira, IssueId issue) {
    return new IssueStory(histories(jira, issue), comments(jira, issue));
  }

  static List<History> histories(JiraApi jira, IssueId issue) {
    var all = new ArrayList<History>();
    Page<History> page;
    do {
      page = jira.changelog(issue.toString(), all.size(), PAGE);
      all.addAll(page.values());
    } while (!page.last() && !page.values().isEmpty());
    return all;
  }

  private static List<Comment> comments(JiraApi jira, IssueId issue) {
    var all = new ArrayList<Comment>();
    Comments page;
    do {
      page = jira.comments(issue.toString(), all.size(), PAGE, "created");
      all.addAll(page.comments());
    } while (all.size() < Math.min(page.total(), MOST) && !page.comments().isEmpty());
    return all;
  }
}
