package dev.idd.app.improvement;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks whether what the settings name is still there, before anything is written: Jira forgets
 * link types and projects without telling us.
 */
@Component
class PlaceForStories {
  private final Jira jira;

  PlaceForStories(Jira jira) {
    this.jira = jira;
  }

  void requireLinkType(Caller caller, ProjectSettings incidents) {
    boolean there =
        jira.asUser(caller).linkTypes().issueLinkTypes().stream()
            .anyMatch(type -> type.id().equals(incidents.linkType()));
    if (!there) {
      throw Problem.invalid(
          "link-type-missing",
          "The link type between incidents and their improvements is not in Jira any more. An"
              + " administrator of "
              + incidents.project()
              + " chooses another one in the IDD settings; until then nothing can be linked.");
    }
  }

  void requireProject(Caller caller, String key) {
    try {
      jira.asUser(caller).project(key);
    } catch (JiraFailure.Gone gone) {
      throw Problem.invalidFields(
          List.of(
              new FieldError(
                  "projectKey",
                  "The project " + key + " is not in Jira any more, or you may not see it.")));
    }
  }
}
