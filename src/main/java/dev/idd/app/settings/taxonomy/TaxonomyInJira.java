package dev.idd.app.settings.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.taxonomy.TaxonomyVersions.Version;
import dev.idd.app.tenant.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the taxonomies in Jira: that of a project, and beside it a copy of the site's, because a
 * site has no place of its own that is sure to outlive the app. Of earlier versions only what they
 * changed is kept: nobody reads their terms.
 */
@Component
@Order(1)
class TaxonomyInJira implements KeptWithProject {
  private static final int SHAPE = 1;
  private static final RootCauses NO_TERMS = new RootCauses(List.of(), List.of());
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Taxonomies taxonomies;
  private final TaxonomyVersions versions;

  TaxonomyInJira(Taxonomies taxonomies, TaxonomyVersions versions) {
    this.taxonomies = taxonomies;
    this.versions = versions;
  }

  /** Both taxonomies, each with its latest version first. */
  record Kept(int v, List<KeptVersion> site, List<KeptVersion> project) {}

  /**
   * @param own null: an earlier version, of which only the changes are kept
   */
  record KeptVersion(
      long number,
      boolean inherits,
      @Nullable RootCauses own,
      List<String> changes,
      String by,
      Instant at) {
    static KeptVersion of(Version version, boolean latest) {
      return new KeptVersion(
          version.number(),
          version.inherits(),
          latest ? version.own() : null,
          version.changes(),
          version.by().value(),
          version.at());
    }

    Version restored() {
      return new Version(
          number, inherits, own == null ? NO_TERMS : own, changes, new AccountId(by), at);
    }
  }

  @Override
  public String property() {
    return "idd.taxonomy";
  }

  @Override
  public String stamp(KeptProject project) {
    return taxonomies.current(scope(project)).stamp();
  }

  @Override
  public JsonNode content(KeptProject project) {
    Scope scope = scope(project);
    return JSON.valueToTree(new Kept(SHAPE, kept(scope.site()), kept(scope)));
  }

  private List<KeptVersion> kept(Scope scope) {
    var all = new ArrayList<KeptVersion>();
    versions.latest(scope).forEach(one -> all.add(KeptVersion.of(one, all.isEmpty())));
    return all;
  }

  @Override
  @Transactional
  public List<String> restore(KeptProject project, JsonNode content) {
    try {
      Kept kept = JSON.treeToValue(content, Kept.class);
      Scope scope = scope(project);
      goOn(scope.site(), kept.site());
      goOn(scope, kept.project());
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(property() + ": this version of the app cannot read it.");
    }
  }

  /** Adds what follows on the versions that are here; another history is not continued. */
  private void goOn(Scope scope, List<KeptVersion> latestFirst) {
    Optional<Version> here = versions.newest(scope);
    boolean same =
        here.isEmpty()
            || latestFirst.stream()
                .anyMatch(
                    one -> one.number() == here.get().number() && one.at().equals(here.get().at()));
    if (same) {
      long from = here.map(Version::number).orElse(0L);
      var oldestFirst = new ArrayList<>(latestFirst);
      Collections.reverse(oldestFirst);
      oldestFirst.stream()
          .filter(one -> one.number() > from)
          .forEach(one -> versions.add(scope, one.restored()));
    }
  }

  private static Scope scope(KeptProject project) {
    return Scope.of(project.tenant(), project.id(), project.key());
  }
}
