package dev.idd.app.settings;

import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names by id of whatever can be chosen. */
record There(Map<Setting, Map<String, String>> names) {
  private static final int MOST_NAMED = 12;

  static There of(Offer offer) {
    var names = new EnumMap<Setting, Map<String, String>>(Setting.class);
    Map<String, String> statuses = named(offer.distinctStatuses(), Status::id, Status::name);
    names.put(Setting.INCIDENT_TYPES, named(offer.issueTypes(), IssueType::id, IssueType::name));
    names.put(Setting.CLOSED_STATUSES, statuses);
    names.put(Setting.RESOLVED_STATUSES, statuses);
    names.put(Setting.LINK_TYPE, named(offer.linkTypes(), LinkType::id, LinkType::name));
    names.put(Setting.IMPROVEMENT_PROJECTS, named(offer.projects(), Project::key, Project::name));
    names.put(
        Setting.IMPROVEMENT_TYPES, named(offer.improvementTypes(), IssueType::id, IssueType::name));
    names.put(Setting.CRITERIA_FIELD, named(offer.textFields(), Field::id, Field::name));
    names.put(Setting.LOOKBACK_DAYS, Map.of());
    return new There(names);
  }

  Map<String, String> of(Setting setting) {
    return names.getOrDefault(setting, Map.of());
  }

  /** The same, where only these statuses can be reached. */
  There reaching(Set<String> statuses) {
    var fewer = new EnumMap<>(names);
    for (Setting setting : Set.of(Setting.CLOSED_STATUSES, Setting.RESOLVED_STATUSES)) {
      var reachable = new LinkedHashMap<>(of(setting));
      reachable.keySet().retainAll(statuses);
      fewer.put(setting, reachable);
    }
    return new There(fewer);
  }

  /** Says that a word stands for nothing here, and what there is. */
  String isNot(Setting setting, String word) {
    String shown = word.length() > 80 ? word.substring(0, 80) + "…" : word;
    Map<String, String> all = of(setting);
    String some =
        all.values().stream().distinct().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return "there is no %s '%s' here; %s"
        .formatted(
            setting.what(),
            shown,
            all.isEmpty()
                ? "there is none"
                : "there are " + some + (all.size() > MOST_NAMED ? ", …" : ""));
  }

  private static <T> Map<String, String> named(
      Collection<T> all, Function<T, String> id, Function<T, String> name) {
    var names = new LinkedHashMap<String, String>();
    all.forEach(one -> names.put(id.apply(one), name.apply(one)));
    return names;
  }
}
