package dev.idd.app.mining;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.Miner.Next;
import dev.idd.app.mining.quota.Pauses;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.quota.QuotaLimits;
import dev.idd.app.mining.quota.Spending;
import dev.idd.app.mining.read.Reader;
import dev.idd.app.mining.read.Reader.Pass;
import dev.idd.app.mining.read.Reader.Raw;
import dev.idd.app.mining.read.SiteFields;
import dev.idd.app.mining.store.Batches;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.FactChanges;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.PageWriter;
import dev.idd.app.mining.store.SnapshotStore;
import dev.idd.app.mining.store.StaleMarks;
import dev.idd.app.mining.store.WantedImprovements;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mining as in the application, but nothing else of it: run by hand, to be measured. */
public final class MiningByHand {
  private static final int PAGE = 100;

  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final Settings settings = mock(Settings.class);
  private final Readers readers;
  private final Cursors cursors;
  private final Miner miner;
  private final ProjectSettings project;
  private final Runnable betweenPages;

  /**
   * @param project as the Jira has it
   * @param betweenPages done after each run of one page
   */
  public MiningByHand(Jira jira, DataSource database, Project project, Runnable betweenPages) {
    this.betweenPages = betweenPages;
    this.project = project.trackedBy(tenant);
    Flyway.configure().dataSource(database).load().migrate();
    var jdbc = JdbcClient.create(database);
    var batches = new Batches(new NamedParameterJdbcTemplate(database));
    var clock = Clock.systemUTC();
    var plenty = new QuotaLimits(1_000_000_000, 1_000_000_000, 0);
    when(settings.of(tenant, this.project.project())).thenReturn(Optional.of(this.project));
    when(settings.tracked(tenant)).thenReturn(List.of(this.project));
    Tenants tenants = mock(Tenants.class);
    when(tenants.isInstalled(tenant)).thenReturn(true);
    cursors = new Cursors(jdbc);
    var facts = new FactStore(jdbc, batches);
    var marks = new StaleMarks(jdbc);
    var pages =
        new PageWriter(
            new TransactionTemplate(new JdbcTransactionManager(database)),
            cursors,
            new SnapshotStore(jdbc, batches, JsonMapper.builder().findAndAddModules().build()),
            facts,
            new WantedImprovements(jdbc, batches),
            marks,
            new FactChanges(jdbc, (of, key, incidents) -> {}));
    readers =
        new Readers(
            jira,
            settings,
            of -> SiteFields.NONE,
            new Quota(plenty, new Spending(jdbc), new Pauses(jdbc), clock),
            clock);
    var stale = new StaleIssues(marks, mock(SchedulerClient.class), clock);
    var limits =
        new MiningLimits(PAGE, 1, Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(7));
    miner = new Miner(tenants, settings, readers, cursors, facts, pages, stale, limits, clock);
  }

  /** What is mined of a Jira, by ids. */
  public record Project(String key, String incidentType, String closedStatus, String linkType) {
    ProjectSettings trackedBy(TenantId tenant) {
      return new ProjectSettings(
          tenant,
          "1",
          new ProjectKey(key),
          key,
          Set.of(incidentType),
          Set.of(closedStatus),
          linkType,
          Set.of());
    }
  }

  /** Reads and stores everything. */
  public void mine() {
    cursors.begin(tenant, project.project(), Clock.systemUTC().instant());
    while (miner.run(tenant, project.project(), () -> false) == Next.NOW) {
      betweenPages.run();
    }
  }

  /** Reads the same and stores nothing. */
  public void readOnly() {
    Reader reader = readers.of(tenant);
    var wanted = new TreeSet<Long>();
    String token = null;
    do {
      Raw page = reader.page(project, new Pass.Everything(), PAGE, token);
      token = page.nextPageToken();
      wanted.addAll(reader.linked(page.issues()));
      var now =
          wanted.stream()
              .limit(token == null ? wanted.size() : wanted.size() / PAGE * PAGE)
              .collect(Collectors.toSet());
      reader.mined(page, now);
      wanted.removeAll(now);
    } while (token != null);
  }
}
