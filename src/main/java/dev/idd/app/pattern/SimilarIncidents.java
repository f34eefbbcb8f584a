package dev.idd.app.pattern;

import dev.idd.app.extract.AlikeIncidents;
import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssuesInBulk;
import dev.idd.app.jira.Jira;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.settings.Choice;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.Taxonomy;
import dev.idd.app.settings.TermKind;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Finds earlier incidents of the project that share class, component or failure of generated code
 * with one, as the person who asks may see them. Bounded: of many, the newest are looked at.
 */
@Service
class SimilarIncidents {
  /** As many rows of ours are compared; reading them costs nothing. */
  private static final int COMPARED = 2_000;

  private final AlikeIncidents alike;
  private final Extracts extracts;
  private final MinedFacts facts;
  private final Settings settings;
  private final RootCauseTaxonomy taxonomy;
  private final Jira jira;

  SimilarIncidents(
      AlikeIncidents alike,
      Extracts extracts,
      MinedFacts facts,
      Settings settings,
      RootCauseTaxonomy taxonomy,
      Jira jira) {
    this.alike = alike;
    this.extracts = extracts;
    this.facts = facts;
    this.settings = settings;
    this.taxonomy = taxonomy;
    this.jira = jira;
  }

  SimilarView of(Caller caller, VisibleIssue incident) {
    TenantId tenant = caller.tenant();
    ProjectSettings project = settings.of(tenant, incident.project()).orElseThrow();
    Extract extract = extracts.of(tenant, incident.id());
    var names = new EnumMap<Trait, String>(Trait.class);
    var sharing = new EnumMap<Trait, Set<IssueId>>(Trait.class);
    for (Trait trait : Trait.values()) {
      String value = trait.in(extract);
      if (value != null) {
        names.put(trait, name(project, trait, value));
        sharing.put(trait, here(project, incident.id(), trait, value));
      }
    }
    return sorted(caller, project, incident.id(), names, sharing);
  }

  /** Earlier ones of the same class in the same component, not older than that; newest first. */
  List<Seen> recurring(Caller caller, VisibleIssue incident, Duration lookBack) {
    ProjectSettings project = settings.of(caller.tenant(), incident.project()).orElseThrow();
    Extract extract = extracts.of(caller.tenant(), incident.id());
    String classKey = Trait.CLASS.in(extract);
    String component = Trait.COMPONENT.in(extract);
    if (classKey == null || component == null) {
      return List.of();
    }
    Set<IssueId> both = here(project, incident.id(), Trait.CLASS, classKey);
    both.retainAll(here(project, incident.id(), Trait.COMPONENT, component));
    if (both.isEmpty()) {
      return List.of();
    }
    var wanted = new LinkedHashSet<>(List.of(incident.id()));
    wanted.addAll(first(both));
    Map<IssueId, Seen> seen = new SeenIncidents(jira.asUser(caller)).of(project, wanted);
    Seen self = seen.remove(incident.id());
    return self == null ? List.of() : Likeness.before(self, seen.values(), lookBack);
  }

  /** Who says the same and is not known to be in another project, in the order of interest. */
  private Set<IssueId> here(ProjectSettings project, IssueId incident, Trait trait, String value) {
    TenantId tenant = project.tenant();
    var found = new LinkedHashSet<>(alike.like(tenant, incident, trait, value, COMPARED));
    found.removeAll(facts.elsewhere(tenant, project.project(), found));
    return found;
  }

  private SimilarView sorted(
      Caller caller,
      ProjectSettings project,
      IssueId incident,
      Map<Trait, String> names,
      Map<Trait, Set<IssueId>> sharing) {
    var looked = new EnumMap<Trait, Set<IssueId>>(Trait.class);
    sharing.forEach((trait, ids) -> looked.put(trait, first(ids)));
    var wanted = new LinkedHashSet<>(List.of(incident));
    looked.values().forEach(wanted::addAll);
    Map<IssueId, Seen> seen = new SeenIncidents(jira.asUser(caller)).of(project, wanted);
    Seen self = seen.get(incident);
    if (self == null) {
      throw Problem.notFound("You cannot see this issue any more.");
    }
    var likeness = new Likeness(self, names, sharing);
    return SimilarView.of(
        trait -> likeness.group(trait, seen.values(), looked.getOrDefault(trait, Set.of())));
  }

  private static Set<IssueId> first(Set<IssueId> ids) {
    return ids.stream().limit(IssuesInBulk.MOST).collect(Collectors.toSet());
  }

  private String name(ProjectSettings project, Trait trait, String value) {
    return switch (trait) {
      case CLASS -> taxonomy.of(project.tenant(), project.project()).name(TermKind.CLASS, value);
      case COMPONENT -> value;
      case AI_FAILURE_MODE ->
          Taxonomy.AI_FAILURE_MODES.stream()
              .filter(choice -> choice.key().equals(value))
              .map(Choice::name)
              .findFirst()
              .orElse(value);
    };
  }
}
