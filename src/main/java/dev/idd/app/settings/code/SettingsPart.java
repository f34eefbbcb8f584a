package dev.idd.app.settings.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.tenant.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One part of the settings of a project that can be written in its file. Whoever has settings of a
 * new kind makes a bean of this; files, differences and the schema then have them too.
 */
public interface SettingsPart {

  /** The names at the top of the file that are this part's. */
  Set<String> names();

  /** Changes whenever what this part would write does. */
  String stamp(Caller caller, VisibleProject project);

  void write(Caller caller, VisibleProject project, YamlWriter to);

  /**
   * Reads the names that are there; a name that is not leaves its setting alone. Faults are told to
   * the places, and a plan with faults is never carried out.
   */
  Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file);

  /**
   * Whether somebody chose it here, as opposed to guessed or inherited; empty: it cannot tell. What
   * was chosen is kept in Jira, and no restore replaces it.
   */
  default Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.empty();
  }

  /** What the file may say below each name, as JSON schema. */
  void describe(ObjectNode properties);

  /** What a file wants to be different. */
  interface Plan {

    /** In sentences; none: nothing is different. */
    List<String> differences();

    /** Does it, inside one transaction with all other parts. */
    void carryOut();
  }
}
