package dev.idd.app.improvement;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Set;

/** The improvements of incidents, to be judged. */
public interface Improvements {

  /**
   * The improvements of an incident as Jira has them now, read as the app. Remembers who belongs to
   * whom, so that a change of a story leads back to its incidents.
   *
   * @param fields the incident's, read with {@code issuelinks}
   */
  List<ImprovementFacts> ofIncident(ProjectSettings project, IssueId incident, IssueFields fields);

  /** The incidents that an issue improves, as far as we have seen; none for any other issue. */
  Set<IssueId> incidentsOf(TenantId tenant, IssueId improvement);

  /** The incidents whose improvements were in this sprint when we last looked. */
  Set<IssueId> incidentsInSprint(TenantId tenant, long sprint);
}
