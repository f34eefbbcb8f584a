package dev.idd.app.extract;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.settings.ProjectSettings;
import java.util.List;

/**
 * The question what became of an incident. Answered by a module that knows improvements; this one
 * does not.
 */
public interface ImprovementsOf {

  /**
   * A line for each improvement: its key and how far it is.
   *
   * @param fields the incident's, read with {@code issuelinks}
   */
  List<String> incident(ProjectSettings project, IssueId incident, IssueFields fields);
}
