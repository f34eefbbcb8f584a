package dev.idd.app.mining;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.Miner.Next;
import dev.idd.app.mining.quota.Pauses;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.quota.QuotaLimits;
import dev.idd.app.mining.quota.Spending;
import dev.idd.app.mining.read.SiteFields;
import dev.idd.app.mining.store.Batches;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.FactChanges;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.PageWriter;
import dev.idd.app.mining.store.SnapshotStore;
import dev.idd.app.mining.store.StaleMarks;
import dev.idd.app.mining.store.Statistics;
import dev.idd.app.mining.store.WantedImprovements;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One site with its own Jira, wired as in the application but run by hand. */
final class MiningWorld {
  static final ProjectKey OPS = new ProjectKey("OPS");
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  static final QuotaLimits QUOTA = new QuotaLimits(20_000, 1_000_000, 20);

  final TestClock clock = new TestClock();
  final FakeJira jira = new FakeJira(clock);
  final TenantId tenant = new TenantId(UUID.randomUUID());
  final List<ProjectSettings> tracked = new ArrayList<>();
  final JdbcClient jdbc;
  final Cursors cursors;
  final FactStore facts;
  final StaleMarks marks;
  final SnapshotStore snapshots;
  final MinedFacts mined;
  final StaleIssues stale;
  final ProjectMining projects;
  final MiningListeners listeners;
  final Quota quota;
  final Miner miner;
  final Rereader rereader;
  final MiningProgress progress;
  boolean installed = true;

  /** What was said of changed facts, in order. */
  final List<FactsChanged> announced = new ArrayList<>();

  /** What the site has of its own. */
  SiteFields fields = SiteFields.NONE;

  MiningWorld(JdbcClient jdbc, TransactionTemplate transaction) {
    this(jdbc, transaction, new FactStore(jdbc, batches(transaction)));
  }

  MiningWorld(JdbcClient jdbc, TransactionTemplate transaction, FactStore facts) {
    this.jdbc = jdbc;
    this.facts = facts;
    cursors = new Cursors(jdbc);
    marks = new StaleMarks(jdbc);
    snapshots =
        new SnapshotStore(
            jdbc, batches(transaction), JsonMapper.builder().findAndAddModules().build());
    mined = new MinedFacts(jdbc, cursors);
    SchedulerClient jobs = mock(SchedulerClient.class);
    Tenants tenants = mock(Tenants.class);
    Mockito.when(tenants.isInstalled(tenant)).thenAnswer(call -> installed);
    Settings settings = settings();
    var limits =
        new MiningLimits(4, 3, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(7));
    var changes =
        new FactChanges(
            jdbc,
            (of, project, incidents) ->
                announced.add(new FactsChanged(of, new ProjectKey(project), ids(incidents))));
    var pages =
        new PageWriter(
            transaction,
            cursors,
            snapshots,
            facts,
            new WantedImprovements(jdbc, batches(transaction)),
            marks,
            changes,
            new Statistics(jdbcOf(transaction)));
    quota = new Quota(QUOTA, new Spending(jdbc), new Pauses(jdbc), clock);
    var readers = new Readers(jira, settings, of -> fields, quota, clock);
    stale = new StaleIssues(marks, jobs, clock);
    projects = new ProjectMining(cursors, facts, changes, settings, jobs, clock);
    listeners = new MiningListeners(projects, stale, facts, changes, settings);
    miner = new Miner(tenants, settings, readers, cursors, facts, pages, stale, limits, clock);
    rereader = new Rereader(tenants, readers, marks, facts, pages, limits, clock);
    progress = new MiningProgress(cursors, mined, quota, limits, clock);
    track(OPS);
    jdbc.sql("delete from jira_pause").update(); // one for the whole app is everybody's
  }

  static Batches batches(TransactionTemplate transaction) {
    return new Batches(new NamedParameterJdbcTemplate(jdbcOf(transaction)));
  }

  private static JdbcTemplate jdbcOf(TransactionTemplate transaction) {
    var jpa = (JpaTransactionManager) transaction.getTransactionManager();
    return new JdbcTemplate(jpa.getDataSource());
  }

  private static Set<IssueId> ids(Set<Long> incidents) {
    return incidents.stream().map(IssueId::new).collect(Collectors.toSet());
  }

  ProjectSettings track(ProjectKey project) {
    var one =
        new ProjectSettings(
            tenant,
            "1",
            project,
            "Operations",
            Set.of(FakeJira.INCIDENT),
            Set.of("4"),
            FakeJira.CAUSED,
            Set.of());
    tracked.removeIf(other -> other.project().equals(project));
    tracked.add(one);
    return one;
  }

  private Settings settings() {
    return new Settings() {
      @Override
      public Optional<ProjectSettings> of(TenantId asked, ProjectKey project) {
        return tracked(asked).stream().filter(one -> one.project().equals(project)).findAny();
      }

      @Override
      public List<ProjectSettings> tracked(TenantId asked) {
        return asked.equals(tenant) ? List.copyOf(tracked) : List.of();
      }
    };
  }

  /** Thirty incidents of a year, stories in two projects, links of all kinds. */
  MiningWorld fill(long seed) {
    var random = new Random(seed);
    for (long id = 1; id <= 30; id++) {
      jira.add(id, "OPS", FakeJira.INCIDENT, START.plus(Duration.ofHours(random.nextInt(2000))));
      wander(random, id);
    }
    for (long id = 101; id <= 120; id++) {
      String project = random.nextBoolean() ? "APP" : "OPS";
      jira.add(id, project, FakeJira.STORY, START.plus(Duration.ofHours(random.nextInt(2000))));
      wander(random, id);
      for (int links = random.nextInt(3); links > 0; links--) {
        long incident = 1 + random.nextInt(30);
        String type = random.nextInt(5) == 0 ? FakeJira.RELATES : FakeJira.CAUSED;
        if (random.nextBoolean()) {
          jira.link(type, incident, id);
        } else {
          jira.link(type, id, incident);
        }
      }
    }
    jira.link(FakeJira.CAUSED, 1, 2);
    return this;
  }

  private void wander(Random random, long id) {
    Instant at = jira.issues.get(id).created;
    for (int moves = random.nextInt(7); moves > 0; moves--) {
      at = at.plus(Duration.ofMinutes(1 + random.nextInt(5000)));
      jira.move(id, String.valueOf(1 + random.nextInt(4)), at);
    }
  }

  void begin() {
    projects.begin(tenant, OPS);
  }

  Next run() {
    return miner.run(tenant, OPS, () -> false);
  }

  /** As if so many points had been used in this hour besides. */
  void used(long points) {
    jdbc.sql("update jira_points set points = points + ? where tenant_id = ? and hour_of = ?")
        .params(
            points,
            tenant.value(),
            clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Runs until the project rests. */
  void mine() {
    while (run() == Next.NOW) {
      clock.advance(Duration.ofSeconds(1));
    }
  }

  /** Reads marked issues until none is due. */
  void reread() {
    while (rereader.run(tenant, () -> false)) {
      clock.advance(Duration.ofSeconds(1));
    }
  }

  /** All facts of the tenant, as text, without what only says when they were read. */
  Map<String, List<String>> dump() {
    return Map.of(
        "incidents",
        rows(
            "select issue_id, issue_key, project_key, created_at, resolved_at, closed_at, reopened,"
                + " acknowledged_at, severity, components, team from incident_fact"),
        "improvements",
        rows(
            "select issue_id, issue_key, project_key, created_at, shipped_at, due_on from"
                + " improvement_fact"),
        "links",
        rows("select incident_id, improvement_id from incident_improvement"),
        "snapshots",
        rows("select issue_id, issue_key, updated_at, body from issue_snapshot"));
  }

  private List<String> rows(String sql) {
    return jdbc.sql(sql + " where tenant_id = :tenant order by 1, 2")
        .param("tenant", tenant.value())
        .query(
            (row, number) -> {
              var text = new StringBuilder();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append('|');
              }
              return text.toString();
            })
        .list();
  }

  /** The links that count, worked out from the model. */
  Set<String> expectedLinks() {
    var expected = new TreeSet<String>();
    for (FakeJira.LinkRow link : jira.links) {
      if (!jira.issues.keySet().containsAll(List.of(link.inward(), link.outward()))) {
        continue;
      }
      boolean oneIsIncident = isIncident(link.inward());
      if (link.type().equals(FakeJira.CAUSED) && oneIsIncident != isIncident(link.outward())) {
        expected.add(
            oneIsIncident
                ? link.inward() + "|" + link.outward() + "|"
                : link.outward() + "|" + link.inward() + "|");
      }
    }
    return expected;
  }

  private boolean isIncident(long id) {
    FakeJira.Story story = jira.issues.get(id);
    return story != null && story.project.equals("OPS") && story.type.equals(FakeJira.INCIDENT);
  }

  Set<Long> incidents() {
    var ids = new TreeSet<Long>();
    mined
        .incidents(tenant, OPS, Instant.EPOCH, clock.instant())
        .forEach(one -> ids.add(one.id().value()));
    return ids;
  }

  Optional<Instant> shipped(long improvement) {
    return mined.ties(tenant, OPS, Instant.EPOCH, clock.instant()).stream()
        .filter(tie -> tie.improvement().equals(new IssueId(improvement)))
        .findAny()
        .map(MinedFacts.Tie::shipped);
  }
}
