package dev.idd.app.settings;

import dev.idd.app.settings.code.YamlPlace;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a settings file chooses in Jira; what it leaves out stays as it was. */
final class ChoicesFromFile {
  private static final Set<Setting> MAY_BE_EMPTY =
      Set.of(Setting.RESOLVED_STATUSES, Setting.IMPROVEMENT_TYPES);

  private final Map<String, YamlPlace> file;
  private final Choices before;
  private final Offer offer;
  private final There there;

  ChoicesFromFile(Map<String, YamlPlace> file, Choices before, Offer offer) {
    this.file = file;
    this.before = before;
    this.offer = offer;
    this.there = There.of(offer);
  }

  /** The choices; what is wrong with them is told to the places. */
  Choices read() {
    Set<String> types = chosen(Setting.INCIDENT_TYPES, there, before.incidentTypes());
    There reachable = there.reaching(offer.statusesOf(types));
    Choices wanted =
        new Choices(
            types,
            chosen(Setting.CLOSED_STATUSES, reachable, before.closedStatuses()),
            linkType(),
            projects(),
            chosen(Setting.IMPROVEMENT_TYPES, there, before.improvementTypes()),
            chosen(Setting.RESOLVED_STATUSES, reachable, before.resolvedStatuses()),
            criteriaField(),
            lookbackDays());
    ChoiceFlaws.of(wanted)
        .forEach(
            (setting, flaw) ->
                file.getOrDefault(setting.inFile(), file.values().iterator().next()).fault(flaw));
    return wanted;
  }

  private @Nullable YamlPlace place(Setting setting) {
    return file.get(setting.inFile());
  }

  private String linkType() {
    YamlPlace place = place(Setting.LINK_TYPE);
    return place == null
        ? before.linkType()
        : one(place, Setting.LINK_TYPE, there, before.linkType());
  }

  private String criteriaField() {
    YamlPlace place = place(Setting.CRITERIA_FIELD);
    if (place == null) {
      return before.criteriaField();
    }
    return place.text().equals(JiraChoicesInFile.OWN)
        ? ""
        : one(place, Setting.CRITERIA_FIELD, there, before.criteriaField());
  }

  private @Nullable Integer lookbackDays() {
    YamlPlace place = place(Setting.LOOKBACK_DAYS);
    if (place == null) {
      return before.lookbackDays();
    }
    String word = place.text();
    if (word.matches("[0-9]{1,6}")) {
      return Integer.valueOf(word);
    }
    if (!word.equals(JiraChoicesInFile.DEFAULT)) {
      place.fault("write a number of days, or 'default'");
    }
    return null;
  }

  /** Projects that this person cannot see stay chosen. */
  private Set<String> projects() {
    var hidden = new HashSet<>(before.improvementProjects());
    hidden.removeAll(there.of(Setting.IMPROVEMENT_PROJECTS).keySet());
    var projects =
        new HashSet<>(chosen(Setting.IMPROVEMENT_PROJECTS, there, before.improvementProjects()));
    projects.addAll(hidden);
    return Set.copyOf(projects);
  }

  private Set<String> chosen(Setting setting, There offered, Set<String> otherwise) {
    YamlPlace list = place(setting);
    if (list == null) {
      return otherwise;
    }
    var ids = new LinkedHashSet<String>();
    for (YamlPlace item : list.items()) {
      String id = one(item, setting, offered, "");
      if (!id.isEmpty() && !ids.add(id)) {
        item.fault("the %s '%s' is there twice".formatted(setting.what(), item.text()));
      }
    }
    if (list.items().isEmpty() && !MAY_BE_EMPTY.contains(setting)) {
      list.fault("name at least one " + setting.what());
    }
    return Set.copyOf(ids);
  }

  /** An id stands for itself, a name for whatever is called so. */
  private static String one(YamlPlace place, Setting setting, There there, String otherwise) {
    String word = place.text();
    if (there.of(setting).containsKey(word)) {
      return word;
    }
    List<String> named =
        there.of(setting).entrySet().stream()
            .filter(entry -> entry.getValue().equalsIgnoreCase(word))
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    place.fault(
        named.isEmpty()
            ? there.isNot(setting, word)
            : "more than one %s is called '%s'; use one of the ids %s"
                .formatted(setting.what(), word, String.join(", ", named)));
    return otherwise;
  }
}
