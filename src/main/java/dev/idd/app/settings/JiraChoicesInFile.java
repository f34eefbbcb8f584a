package dev.idd.app.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.settings.StoredSettings.Stored;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Issue types, statuses, link type, projects and the like in the settings file. Written by id with
 * the name behind it, read by either.
 */
@Component
@Order(1)
class JiraChoicesInFile implements SettingsPart {
  /** Criteria are only in our own record. */
  static final String OWN = "own";

  /** The server says how far to look back. */
  static final String DEFAULT = "default";

  private final Jira jira;
  private final StoredSettings settings;

  JiraChoicesInFile(Jira jira, StoredSettings settings) {
    this.jira = jira;
    this.settings = settings;
  }

  @Override
  public Set<String> names() {
    return Arrays.stream(Setting.values()).map(Setting::inFile).collect(Collectors.toSet());
  }

  @Override
  public String stamp(Caller caller, VisibleProject project) {
    return "" + stored(caller, project).revision();
  }

  @Override
  public Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.of(settings.isChosen(caller.tenant(), project.id()));
  }

  private Stored stored(Caller caller, VisibleProject project) {
    return settings.stored(caller.tenant(), project.id()).orElse(Stored.NOTHING);
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    var there = There.of(Offer.read(jira.asUser(caller), project.key()));
    Choices chosen = stored(caller, project).choices();
    list(to, Setting.INCIDENT_TYPES, chosen.incidentTypes(), there);
    list(to, Setting.CLOSED_STATUSES, chosen.closedStatuses(), there);
    list(to, Setting.RESOLVED_STATUSES, chosen.resolvedStatuses(), there);
    one(to, Setting.LINK_TYPE, chosen.linkType(), there);
    // Projects that this person cannot see stay as they are and are not theirs to name.
    var visible = new TreeSet<>(chosen.improvementProjects());
    visible.retainAll(there.of(Setting.IMPROVEMENT_PROJECTS).keySet());
    list(to, Setting.IMPROVEMENT_PROJECTS, visible, there);
    list(to, Setting.IMPROVEMENT_TYPES, chosen.improvementTypes(), there);
    one(
        to,
        Setting.CRITERIA_FIELD,
        chosen.criteriaField().isEmpty() ? OWN : chosen.criteriaField(),
        there);
    Integer days = chosen.lookbackDays();
    to.line(0, Setting.LOOKBACK_DAYS.inFile() + ": " + (days == null ? DEFAULT : days));
  }

  private static void one(YamlWriter to, Setting setting, String id, There there) {
    String name = there.of(setting).getOrDefault(id, "");
    to.line(0, setting.inFile() + ": " + YamlWriter.named(id, name));
  }

  private static void list(YamlWriter to, Setting setting, Set<String> chosen, There there) {
    to.line(0, setting.inFile() + ":" + (chosen.isEmpty() ? " []" : ""));
    new TreeSet<>(chosen)
        .forEach(
            id -> to.line(1, "- " + YamlWriter.named(id, there.of(setting).getOrDefault(id, ""))));
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Stored stored = stored(caller, project);
    if (file.isEmpty()) {
      return new Take(caller, project, stored.revision(), stored.choices(), null, null);
    }
    Offer offer = Offer.read(jira.asUser(caller), project.key());
    Choices wanted = new ChoicesFromFile(file, stored.choices(), offer).read();
    return new Take(caller, project, stored.revision(), stored.choices(), wanted, There.of(offer));
  }

  @Override
  public void describe(ObjectNode properties) {
    list(properties, Setting.INCIDENT_TYPES, 1, "Issue types that are incidents, by id or name.");
    list(
        properties,
        Setting.CLOSED_STATUSES,
        1,
        "Statuses that mean finally closed, by id or name.");
    list(
        properties,
        Setting.RESOLVED_STATUSES,
        0,
        "Statuses in which an incident is over for its users, by id or name; none: Jira's"
            + " resolution tells.");
    word(
        properties,
        Setting.LINK_TYPE,
        "The link type between an incident and its improvements, by id or name.");
    list(
        properties,
        Setting.IMPROVEMENT_PROJECTS,
        1,
        "Projects where improvements are made, by key or name.");
    list(
        properties,
        Setting.IMPROVEMENT_TYPES,
        0,
        "Issue types that an improvement may have, by id or name; none: any that is no incident.");
    word(
        properties,
        Setting.CRITERIA_FIELD,
        "The text field in which stories keep acceptance criteria, by id or name; 'own': none.");
    ObjectNode days =
        properties
            .putObject(Setting.LOOKBACK_DAYS.inFile())
            .put(
                "description",
                "How long ago an earlier incident may be for a later one to be its recurrence;"
                    + " 'default': as the server is set up.");
    var either = days.putArray("oneOf");
    either.addObject().put("const", DEFAULT);
    either
        .addObject()
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", ChoiceFlaws.LONGEST_LOOKBACK);
  }

  private static void word(ObjectNode properties, Setting setting, String description) {
    properties
        .putObject(setting.inFile())
        .put("description", description)
        .putArray("type")
        .add("string")
        .add("integer");
  }

  private static void list(ObjectNode properties, Setting setting, int least, String description) {
    ObjectNode list = properties.putObject(setting.inFile()).put("description", description);
    list.put("type", "array");
    if (least > 0) {
      list.put("minItems", least);
    }
    list.putObject("items").putArray("type").add("string").add("integer");
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final VisibleProject project;
    private final long revision;
    private final Choices before;
    private final @Nullable Choices wanted;
    private final @Nullable There there;

    Take(
        Caller caller,
        VisibleProject project,
        long revision,
        Choices before,
        @Nullable Choices wanted,
        @Nullable There there) {
      this.caller = caller;
      this.project = project;
      this.revision = revision;
      this.before = before;
      this.wanted = wanted;
      this.there = there;
    }

    @Override
    public List<String> differences() {
      var all = new ArrayList<String>();
      if (wanted != null && there != null) {
        for (Setting setting : Setting.values()) {
          compare(all, setting, ids(before, setting), ids(wanted, setting), there);
        }
      }
      return all;
    }

    private static Set<String> ids(Choices choices, Setting setting) {
      return switch (setting) {
        case INCIDENT_TYPES -> choices.incidentTypes();
        case CLOSED_STATUSES -> choices.closedStatuses();
        case RESOLVED_STATUSES -> choices.resolvedStatuses();
        case LINK_TYPE -> Set.of(choices.linkType());
        case IMPROVEMENT_PROJECTS -> choices.improvementProjects();
        case IMPROVEMENT_TYPES -> choices.improvementTypes();
        case CRITERIA_FIELD ->
            Set.of(choices.criteriaField().isEmpty() ? OWN : choices.criteriaField());
        case LOOKBACK_DAYS ->
            Set.of(choices.lookbackDays() == null ? DEFAULT : choices.lookbackDays() + " days");
      };
    }

    private static void compare(
        List<String> all, Setting setting, Set<String> was, Set<String> is, There there) {
      Map<String, String> names = there.of(setting);
      for (String id : new TreeSet<>(is)) {
        if (!was.contains(id)) {
          all.add("%s: + %s".formatted(setting.inFile(), names.getOrDefault(id, id)));
        }
      }
      for (String id : new TreeSet<>(was)) {
        if (!is.contains(id) && !id.isEmpty()) {
          all.add("%s: − %s".formatted(setting.inFile(), names.getOrDefault(id, id)));
        }
      }
    }

    @Override
    public void carryOut() {
      if (wanted != null && !wanted.equals(before)) {
        settings.chosen(
            caller.tenant(),
            new Named(project.id(), project.key(), project.name()),
            revision,
            wanted);
      }
    }
  }
}
