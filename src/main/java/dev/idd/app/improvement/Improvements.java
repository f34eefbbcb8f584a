package dev.idd.app.improvement;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The improvements of incidents, to be judged. */
public interface Improvements {

  /**
   * The improvements of an incident as Jira has them now, read as the app.
   *
   * @param fields the incident's, read with {@code issuelinks}
   */
  List<ImprovementFacts> ofIncident(ProjectSettings project, IssueId incident, IssueFields fields);

  /**
   * The same, and remembers who belongs to whom, so that a change of a story leads back to its
   * incidents.
   *
   * @param askedAt when Jira was asked for the fields, or earlier: a link that we made since then
   *     is not forgotten because they do not have it
   */
  List<ImprovementFacts> remember(
      ProjectSettings project, IssueId incident, IssueFields fields, Instant askedAt);

  /** The incidents that an issue improves, as far as we have seen; none for any other issue. */
  Set<IssueId> incidentsOf(TenantId tenant, IssueId improvement);

  /** The incidents whose improvements were in this sprint when we last looked. */
  Set<IssueId> incidentsInSprint(TenantId tenant, long sprint);
}
