package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.settings.ClassesRelabelled;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.taxonomy.TaxonomyVersions.Version;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The taxonomies of a site: a project inherits the site's until it has its own, the site the one we
 * ship. Every change is a new version.
 */
@Service
class Taxonomies implements RootCauseTaxonomy {
  private final TaxonomyVersions versions;
  private final Settings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Taxonomies(
      TaxonomyVersions versions, Settings settings, ApplicationEventPublisher events, Clock clock) {
    this.versions = versions;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  enum Source {
    SHIPPED,
    SITE,
    PROJECT
  }

  /**
   * A taxonomy as it counts now.
   *
   * @param version of the scope itself; 0: nobody ever changed it here
   * @param decisive the number of the version that made it what it is
   * @param stamp changes whenever anything does that this taxonomy is made of
   */
  record Current(RootCauses terms, Source source, long version, long decisive, String stamp) {}

  @Override
  @Transactional(readOnly = true)
  public RootCauses of(TenantId tenant, ProjectKey project) {
    return current(scope(tenant, project)).terms();
  }

  @Override
  @Transactional(readOnly = true)
  public long version(TenantId tenant, ProjectKey project) {
    return current(scope(tenant, project)).decisive();
  }

  private Scope scope(TenantId tenant, ProjectKey project) {
    return settings
        .of(tenant, project)
        .map(known -> Scope.of(tenant, known.projectId(), project))
        .orElseGet(() -> Scope.site(tenant));
  }

  @Transactional(readOnly = true)
  public Current current(Scope scope) {
    Current above =
        scope.isSite()
            ? new Current(RootCauses.SHIPPED, Source.SHIPPED, 0, 0, "0")
            : current(scope.site());
    Optional<Version> newest = versions.newest(scope);
    long number = newest.map(Version::number).orElse(0L);
    String stamp = scope.isSite() ? "" + number : above.stamp() + "." + number;
    if (newest.isEmpty()) {
      return new Current(above.terms(), above.source(), 0, above.decisive(), stamp);
    }
    Version own = newest.get();
    return own.inherits()
        ? new Current(
            inherited(above.terms(), own.own()), above.source(), number, above.decisive(), stamp)
        : new Current(
            own.own(), scope.isSite() ? Source.SITE : Source.PROJECT, number, number, stamp);
  }

  @Transactional(readOnly = true)
  public List<Version> history(Scope scope) {
    return versions.latest(scope);
  }

  /** What the terms would be if the scope went back to what is above it. */
  @Transactional(readOnly = true)
  public RootCauses ifInherited(Scope scope) {
    RootCauses above = scope.isSite() ? RootCauses.SHIPPED : current(scope.site()).terms();
    return inherited(above, leftOver(above, current(scope).terms()));
  }

  /**
   * Takes the next version, if the taxonomy is still the one that was looked at.
   *
   * @throws OptimisticLockingFailureException somebody else changed it in between
   */
  @Transactional
  public void change(Caller by, Scope scope, String stamp, RootCauses next) {
    Current now = unchanged(scope, stamp);
    if (!next.equals(now.terms())) {
      add(by, scope, now, next, false, next);
    }
  }

  /** Gives up what the scope has of its own; what only it had stays readable. */
  @Transactional
  public void inherit(Caller by, Scope scope, String stamp) {
    Current now = unchanged(scope, stamp);
    RootCauses next = ifInherited(scope);
    if (versions.newest(scope).filter(version -> !version.inherits()).isPresent()) {
      RootCauses above = scope.isSite() ? RootCauses.SHIPPED : current(scope.site()).terms();
      add(by, scope, now, leftOver(above, now.terms()), true, next);
    }
  }

  private Current unchanged(Scope scope, String stamp) {
    Current now = current(scope);
    if (!now.stamp().equals(stamp)) {
      throw new OptimisticLockingFailureException("Taxonomy of " + scope.id());
    }
    return now;
  }

  private void add(
      Caller by, Scope scope, Current now, RootCauses own, boolean inherits, RootCauses next) {
    var changes = new ArrayList<>(Differences.between(now.terms(), next));
    if (inherits) {
      changes.add(
          0, scope.isSite() ? "Back to what is shipped." : "Back to the default of the site.");
    }
    long number = now.version() + 1;
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    versions.add(scope, new Version(number, inherits, own, changes, by.account(), at));
    for (ProjectKey project : followers(scope)) {
      events.publishEvent(new KeptProjectChanged(scope.tenant(), project));
    }
    Map<String, String> classes = next.relabelling(TermKind.CLASS);
    Map<String, String> triggers = next.relabelling(TermKind.TRIGGER);
    if (!classes.isEmpty() || !triggers.isEmpty()) {
      for (ProjectKey project : projects(scope)) {
        events.publishEvent(
            new ClassesRelabelled(
                scope.tenant(), project, classes, triggers, number, by.account()));
      }
    }
  }

  /** The projects whose incidents follow this taxonomy. */
  @Transactional(readOnly = true)
  public List<ProjectKey> projects(Scope scope) {
    if (scope.project() != null) {
      return List.of(scope.project());
    }
    return settings.tracked(scope.tenant()).stream()
        .filter(project -> inherits(scope.tenant(), project))
        .map(ProjectSettings::project)
        .toList();
  }

  /** Every project whose copy in Jira holds this taxonomy. */
  private List<ProjectKey> followers(Scope scope) {
    return scope.project() != null
        ? List.of(scope.project())
        : settings.tracked(scope.tenant()).stream().map(ProjectSettings::project).toList();
  }

  private boolean inherits(TenantId tenant, ProjectSettings project) {
    return versions
        .newest(Scope.of(tenant, project.projectId(), project.project()))
        .map(Version::inherits)
        .orElse(true);
  }

  private static RootCauses inherited(RootCauses above, RootCauses leftOver) {
    RootCauses all = above;
    for (TermKind kind : TermKind.values()) {
      var terms = new ArrayList<>(above.terms(kind));
      leftOver.terms(kind).stream()
          .filter(term -> above.find(kind, term.key()).isEmpty())
          .forEach(terms::add);
      all = all.with(kind, terms);
    }
    return all;
  }

  /** What is only here, out of use: incidents may still carry it. */
  private static RootCauses leftOver(RootCauses above, RootCauses here) {
    RootCauses left = new RootCauses(List.of(), List.of());
    for (TermKind kind : TermKind.values()) {
      left =
          left.with(
              kind,
              here.terms(kind).stream()
                  .filter(term -> above.find(kind, term.key()).isEmpty())
                  .map(Taxonomies::outOfUse)
                  .toList());
    }
    return left;
  }

  private static Term outOfUse(Term term) {
    return term.below(null).retiredFor(term.mergedInto());
  }
}
