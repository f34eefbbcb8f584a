package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.Person;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A taxonomy as its page shows it. */
record TaxonomyView(
    String scope,
    @Nullable String project,
    String stamp,
    long version,
    String source,
    List<TermView> classes,
    List<TermView> triggers,
    List<VersionView> versions,
    boolean maySetSiteDefault) {

  /**
   * A term.
   *
   * @param shipped it is ours, word for word
   */
  record TermView(
      String key,
      @Nullable String parent,
      String name,
      String description,
      List<String> examples,
      boolean retired,
      @Nullable String mergedInto,
      List<String> splitInto,
      boolean shipped) {}

  record VersionView(long version, Instant at, Person by, List<String> changes) {}

  static TaxonomyView of(
      Scope scope, Taxonomies.Current now, List<VersionView> versions, boolean maySetSiteDefault) {
    return new TaxonomyView(
        scope.isSite() ? "site" : "project",
        scope.project() == null ? null : scope.project().value(),
        now.stamp(),
        now.version(),
        now.source().name().toLowerCase(Locale.ROOT),
        terms(TermKind.CLASS, now.terms()),
        terms(TermKind.TRIGGER, now.terms()),
        versions,
        maySetSiteDefault);
  }

  private static List<TermView> terms(TermKind kind, RootCauses all) {
    return all.terms(kind).stream().map(term -> term(kind, term)).toList();
  }

  private static TermView term(TermKind kind, Term term) {
    Term.Split split = term.split();
    return new TermView(
        term.key(),
        term.parent(),
        term.name(),
        term.description(),
        term.examples(),
        term.retired(),
        term.mergedInto(),
        split == null ? List.of() : split.into(),
        RootCauses.SHIPPED.find(kind, term.key()).filter(term::readsLike).isPresent());
  }
}
