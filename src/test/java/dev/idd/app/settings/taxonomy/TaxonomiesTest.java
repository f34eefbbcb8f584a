package dev.idd.app.settings.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ClassesRelabelled;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.taxonomy.Operation.Add;
import dev.idd.app.settings.taxonomy.Operation.Merge;
import dev.idd.app.settings.taxonomy.Operation.Retire;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class TaxonomiesTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  /** Two projects on every site, for which nobody chose anything else. */
  static class TwoProjects implements Settings {
    @Override
    public Optional<ProjectSettings> of(TenantId tenant, ProjectKey project) {
      return tracked(tenant).stream().filter(one -> one.project().equals(project)).findFirst();
    }

    @Override
    public List<ProjectSettings> tracked(TenantId tenant) {
      return List.of(project(tenant, "1000", "OPS"), project(tenant, "2000", "PAY"));
    }

    private static ProjectSettings project(TenantId tenant, String id, String key) {
      return new ProjectSettings(
          tenant, id, new ProjectKey(key), key, Set.of("1"), Set.of("20"), "77", Set.of());
    }
  }

  static class Around {
    @Bean
    Settings twoProjects() {
      return new TwoProjects();
    }
  }

  @StoreTest
  @Import({Taxonomies.class, TaxonomyVersions.class, Around.class})
  @RecordApplicationEvents
  abstract static class Promises {
    @Autowired Taxonomies taxonomies;
    @Autowired ApplicationEvents events;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Caller ada = new Caller(tenant, new AccountId("ada"));
    final ProjectKey ops = new ProjectKey("OPS");
    final ProjectKey pay = new ProjectKey("PAY");
    final Scope project = Scope.of(tenant, "1000", ops);
    final Scope site = Scope.site(tenant);

    private void apply(Scope scope, Operation operation) {
      var now = taxonomies.current(scope);
      taxonomies.change(ada, scope, now.stamp(), operation.applyTo(now.terms(), Instant.EPOCH));
    }

    private static Add classNamed(String name) {
      return new Add(TermKind.CLASS, null, null, name, "", List.of());
    }

    @Test
    void beginsWithWhatIsShipped() {
      assertThat(taxonomies.of(tenant, ops)).isEqualTo(RootCauses.SHIPPED);
      assertThat(taxonomies.current(project).source()).isEqualTo(Taxonomies.Source.SHIPPED);
      assertThat(taxonomies.of(tenant, new ProjectKey("NEW"))).isEqualTo(RootCauses.SHIPPED);
    }

    @Test
    void aProjectFollowsTheSiteUntilItHasItsOwn() {
      apply(site, classNamed("Of the site"));
      apply(project, classNamed("Of the project"));
      apply(site, classNamed("Later"));

      assertThat(taxonomies.of(tenant, ops).find(TermKind.CLASS, "of-the-site")).isPresent();
      assertThat(taxonomies.of(tenant, ops).find(TermKind.CLASS, "of-the-project")).isPresent();
      assertThat(taxonomies.of(tenant, ops).find(TermKind.CLASS, "later")).isEmpty();
      assertThat(taxonomies.of(tenant, pay).find(TermKind.CLASS, "later")).isPresent();
      assertThat(taxonomies.current(site).version()).isEqualTo(2);
      assertThat(taxonomies.current(project).source()).isEqualTo(Taxonomies.Source.PROJECT);
    }

    @Test
    void whoGoesBackCanStillReadWhatOnlyTheyHad() {
      apply(project, classNamed("Of the project"));
      apply(project, new Retire(TermKind.CLASS, "concurrency"));
      taxonomies.inherit(ada, project, taxonomies.current(project).stamp());

      RootCauses back = taxonomies.of(tenant, ops);
      assertThat(back.find(TermKind.CLASS, "of-the-project")).map(Term::retired).contains(true);
      assertThat(back.find(TermKind.CLASS, "concurrency")).map(Term::retired).contains(false);
      assertThat(back.choices(TermKind.CLASS))
          .isEqualTo(RootCauses.SHIPPED.choices(TermKind.CLASS));

      apply(site, classNamed("Of the site"));
      assertThat(taxonomies.of(tenant, ops).find(TermKind.CLASS, "of-the-site")).isPresent();
    }

    @Test
    void everyChangeIsAVersionWithWhoAndWhat() {
      apply(project, classNamed("One"));
      apply(project, classNamed("Two"));

      assertThat(taxonomies.history(project))
          .extracting(version -> version.number() + " " + version.by() + " " + version.changes())
          .containsExactly("2 ada [Class “Two” is added.]", "1 ada [Class “One” is added.]");
    }

    @Test
    void whatChangesNothingIsNoVersion() {
      var now = taxonomies.current(project);
      taxonomies.change(ada, project, now.stamp(), now.terms());

      assertThat(taxonomies.history(project)).isEmpty();
    }

    @Test
    void aMergeTellsWhoeverKeepsIncidents() {
      apply(project, new Merge(TermKind.CLASS, "resource-leak", "capacity-exhausted"));

      assertThat(events.stream(ClassesRelabelled.class))
          .containsExactly(
              new ClassesRelabelled(
                  tenant,
                  ops,
                  Map.of("resource-leak", "capacity-exhausted"),
                  Map.of(),
                  1,
                  new AccountId("ada")));
    }

    @Test
    void aMergeOnTheSiteReachesTheProjectsThatInherit() {
      apply(project, classNamed("Own"));
      apply(site, new Merge(TermKind.CLASS, "resource-leak", "capacity-exhausted"));

      assertThat(events.stream(ClassesRelabelled.class).map(ClassesRelabelled::project))
          .containsExactly(pay);
    }

    @Test
    void anOldStampIsAConflict() {
      String old = taxonomies.current(project).stamp();
      apply(site, classNamed("Of the site"));

      assertThatThrownBy(() -> taxonomies.change(ada, project, old, RootCauses.SHIPPED))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThatThrownBy(() -> taxonomies.inherit(ada, project, old))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThat(taxonomies.history(project)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
      String stamp = taxonomies.current(project).stamp();
      var pool = Executors.newFixedThreadPool(4);
      try {
        var tries = new ArrayList<Callable<Boolean>>();
        for (String name : List.of("a", "b", "c", "d")) {
          tries.add(() -> wins(stamp, name));
        }
        int winners = 0;
        for (var one : pool.invokeAll(tries)) {
          winners += one.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      } finally {
        pool.shutdownNow();
      }
      assertThat(taxonomies.history(project)).hasSize(1);
    }

    private boolean wins(String stamp, String name) {
      try {
        taxonomies.change(
            ada, project, stamp, classNamed(name).applyTo(RootCauses.SHIPPED, Instant.EPOCH));
        return true;
      } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
        return false;
      }
    }

    @Test
    void theLargestTaxonomyFits() {
      var terms = new ArrayList<Term>();
      for (int i = 0; i < TermRules.TERMS; i++) {
        terms.add(
            Term.of(
                "k" + i,
                null,
                "事" + i,
                "d".repeat(500),
                List.of("e".repeat(200), "f".repeat(200))));
      }
      var large = new RootCauses(terms, RootCauses.SHIPPED.triggers());
      taxonomies.change(ada, project, taxonomies.current(project).stamp(), large);

      assertThat(taxonomies.of(tenant, ops)).isEqualTo(large);
    }

    @Test
    void keepsSitesApart() {
      apply(project, classNamed("Mine"));

      var other = new TenantId(UUID.randomUUID());
      assertThat(taxonomies.of(other, ops)).isEqualTo(RootCauses.SHIPPED);
    }
  }
}
