package dev.idd.app.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.settings.StoredSettings.Stored;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Issue types, statuses, link type and projects in the settings file. Written by id with the name
 * behind it, read by either.
 */
@Component
@Order(1)
class JiraChoicesInFile implements SettingsPart {
  private static final String TYPES = "incidentTypes";
  private static final String CLOSED = "closedStatuses";
  private static final String LINK = "linkType";
  private static final String PROJECTS = "improvementProjects";
  private static final Stored NOTHING =
      new Stored(0, new Choices(Set.of(), Set.of(), "", Set.of()));

  private final Jira jira;
  private final StoredSettings settings;

  JiraChoicesInFile(Jira jira, StoredSettings settings) {
    this.jira = jira;
    this.settings = settings;
  }

  @Override
  public Set<String> names() {
    return Set.of(TYPES, CLOSED, LINK, PROJECTS);
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
    return settings.stored(caller.tenant(), project.id()).orElse(NOTHING);
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    var there = There.of(Offer.read(jira.asUser(caller), project.key()));
    Choices chosen = stored(caller, project).choices();
    list(to, TYPES, chosen.incidentTypes(), there.types());
    list(to, CLOSED, chosen.closedStatuses(), there.statuses());
    to.line(
        0,
        LINK
            + ": "
            + YamlWriter.named(
                chosen.linkType(), there.links().getOrDefault(chosen.linkType(), "")));
    // Projects that this person cannot see stay as they are and are not theirs to name.
    var visible = new TreeSet<>(chosen.improvementProjects());
    visible.retainAll(there.projects().keySet());
    list(to, PROJECTS, visible, there.projects());
  }

  private static void list(
      YamlWriter to, String name, Set<String> chosen, Map<String, String> names) {
    to.line(0, name + ":" + (chosen.isEmpty() ? " []" : ""));
    new TreeSet<>(chosen)
        .forEach(id -> to.line(1, "- " + YamlWriter.named(id, names.getOrDefault(id, ""))));
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Stored stored = stored(caller, project);
    Choices before = stored.choices();
    if (file.isEmpty()) {
      return new Take(caller, project, stored.revision(), before, before, null);
    }
    Offer offer = Offer.read(jira.asUser(caller), project.key());
    var there = There.of(offer);
    Set<String> types =
        chosen(file.get(TYPES), "issue type", there.types(), before.incidentTypes());
    var reachable = new LinkedHashMap<>(there.statuses());
    reachable.keySet().retainAll(offer.statusesOf(types));
    Set<String> closed = chosen(file.get(CLOSED), "status", reachable, before.closedStatuses());
    YamlPlace link = file.get(LINK);
    String linkType =
        link == null ? before.linkType() : one(link, "link type", there.links(), before.linkType());
    var hidden = new HashSet<>(before.improvementProjects());
    hidden.removeAll(there.projects().keySet());
    var projects =
        new HashSet<>(
            chosen(file.get(PROJECTS), "project", there.projects(), before.improvementProjects()));
    projects.addAll(hidden);
    var wanted = new Choices(types, closed, linkType, Set.copyOf(projects));
    return new Take(caller, project, stored.revision(), before, wanted, there);
  }

  private static Set<String> chosen(
      @Nullable YamlPlace list, String what, Map<String, String> there, Set<String> before) {
    if (list == null) {
      return before;
    }
    var ids = new LinkedHashSet<String>();
    for (YamlPlace item : list.items()) {
      String id = one(item, what, there, "");
      if (!id.isEmpty() && !ids.add(id)) {
        item.fault("the %s '%s' is there twice".formatted(what, item.text()));
      }
    }
    if (list.items().isEmpty()) {
      list.fault("name at least one " + what);
    }
    return Set.copyOf(ids);
  }

  /** An id stands for itself, a name for whatever is called so. */
  private static String one(
      YamlPlace place, String what, Map<String, String> there, String otherwise) {
    String word = place.text();
    if (there.containsKey(word)) {
      return word;
    }
    List<String> named =
        there.entrySet().stream()
            .filter(entry -> entry.getValue().equalsIgnoreCase(word))
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    String shown = word.length() > 80 ? word.substring(0, 80) + "…" : word;
    place.fault(
        named.isEmpty()
            ? "there is no %s '%s' here; %s".formatted(what, shown, some(there))
            : "more than one %s is called '%s'; use one of the ids %s"
                .formatted(what, shown, String.join(", ", named)));
    return otherwise;
  }

  private static String some(Map<String, String> there) {
    String names = there.values().stream().distinct().limit(12).collect(Collectors.joining(", "));
    return there.isEmpty()
        ? "there is none"
        : "there are " + names + (there.size() > 12 ? ", …" : "");
  }

  @Override
  public void describe(ObjectNode properties) {
    list(properties, TYPES, "Issue types that are incidents, by id or name.");
    list(properties, CLOSED, "Statuses that mean finally closed, by id or name.");
    properties
        .putObject(LINK)
        .put(
            "description", "The link type between an incident and its improvements, by id or name.")
        .putArray("type")
        .add("string")
        .add("integer");
    list(properties, PROJECTS, "Projects where improvements are made, by key or name.");
  }

  private static void list(ObjectNode properties, String name, String description) {
    ObjectNode list = properties.putObject(name).put("description", description);
    list.put("type", "array").put("minItems", 1);
    list.putObject("items").putArray("type").add("string").add("integer");
  }

  /** Names by id of whatever can be chosen. */
  private record There(
      Map<String, String> types,
      Map<String, String> statuses,
      Map<String, String> links,
      Map<String, String> projects) {
    static There of(Offer offer) {
      var types = new LinkedHashMap<String, String>();
      offer.issueTypes().forEach((IssueType type) -> types.put(type.id(), type.name()));
      var statuses = new LinkedHashMap<String, String>();
      offer
          .statuses()
          .forEach(type -> type.statuses().forEach((Status s) -> statuses.put(s.id(), s.name())));
      var links = new LinkedHashMap<String, String>();
      offer.linkTypes().forEach((LinkType type) -> links.put(type.id(), type.name()));
      var projects = new LinkedHashMap<String, String>();
      offer.projects().forEach((Project one) -> projects.put(one.key(), one.name()));
      return new There(types, statuses, links, projects);
    }
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final VisibleProject project;
    private final long revision;
    private final Choices before;
    private final Choices wanted;
    private final @Nullable There there;

    Take(
        Caller caller,
        VisibleProject project,
        long revision,
        Choices before,
        Choices wanted,
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
      if (there != null) {
        compare(all, TYPES, before.incidentTypes(), wanted.incidentTypes(), there.types());
        compare(all, CLOSED, before.closedStatuses(), wanted.closedStatuses(), there.statuses());
        compare(all, LINK, Set.of(before.linkType()), Set.of(wanted.linkType()), there.links());
        compare(
            all,
            PROJECTS,
            before.improvementProjects(),
            wanted.improvementProjects(),
            there.projects());
      }
      return all;
    }

    private static void compare(
        List<String> all, String name, Set<String> was, Set<String> is, Map<String, String> names) {
      for (String id : new TreeSet<>(is)) {
        if (!was.contains(id)) {
          all.add("%s: + %s".formatted(name, names.getOrDefault(id, id)));
        }
      }
      for (String id : new TreeSet<>(was)) {
        if (!is.contains(id) && !id.isEmpty()) {
          all.add("%s: − %s".formatted(name, names.getOrDefault(id, id)));
        }
      }
    }

    @Override
    public void carryOut() {
      if (!wanted.equals(before)) {
        settings.chosen(
            caller.tenant(),
            new Named(project.id(), project.key(), project.name()),
            revision,
            wanted);
      }
    }
  }
}
