package dev.idd.app.settings;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/** Something else that can be guessed about a project while its site is looked at. */
public interface ProjectGuess {

  /** Guesses, and keeps what was chosen. */
  void guess(
      JiraApi site, TenantId tenant, String projectId, String key, Set<String> incidentTypes);
}
