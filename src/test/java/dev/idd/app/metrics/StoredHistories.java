package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.extract.KeptExtracts;
import dev.idd.app.improvement.SetAside;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.rows.DirtyMarks;
import dev.idd.app.metrics.rows.MetricRows;
import dev.idd.app.metrics.rows.Refresh;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.facts.Facts;
import dev.idd.app.mining.facts.IncidentFact;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.store.Batches;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.pattern.SystemicIncidents;
import dev.idd.app.settings.policy.Severity;
import dev.idd.app.settings.policy.SeverityField;
import dev.idd.app.settings.policy.SeverityField.Option;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Histories in a database: through facts, marks and rows, as the product does it. */
final class StoredHistories {
  static final ProjectKey OPS = new ProjectKey("OPS");
  static final Duration LOOKBACK = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final EntityManager entities;
  private final PlatformTransactionManager transactions;

  StoredHistories(
      JdbcClient jdbc,
      JdbcTemplate batches,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.entities = entities;
    this.transactions = transactions;
  }

  /** A tenant of its own, and what it is counted from. */
  record Stored(TenantId tenant, History history) {}

  /** Through facts, marks and rows, as the product does it. */
  Stored store(Raw raw, Instant now) {
    var tenant = new TenantId(UUID.randomUUID());
    var transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(
        status ->
            facts(
                tenant,
                raw,
                new FactStore(jdbc, new Batches(new NamedParameterJdbcTemplate(batches)))));
    var extracts = new HashMap<IssueId, Extract>();
    raw.incidents().stream()
        .filter(one -> !one.extract().equals(Extract.EMPTY))
        .forEach(one -> extracts.put(new IssueId(one.id()), one.extract()));
    transaction.executeWithoutResult(status -> KeptExtracts.keep(entities, tenant, extracts, now));
    jdbc.sql("insert into metric_dirty (tenant_id, project_key) values (?, ?)")
        .params(tenant.value(), OPS.value())
        .update();
    var rows = new MetricRows(jdbc, batches);
    var refresh =
        new Refresh(
            new DirtyMarks(jdbc),
            rows,
            new MinedFacts(jdbc, new Cursors(jdbc)),
            known(extracts),
            new SetAside(jdbc),
            new SystemicIncidents(jdbc),
            transaction,
            Clock.fixed(now, ZoneOffset.UTC));
    assertThat(refresh.run(tenant, () -> false)).isFalse();
    return new Stored(tenant, rows.history(tenant, OPS, LOOKBACK));
  }

  private void facts(TenantId tenant, Raw raw, FactStore facts) {
    var answers = new HashMap<Long, List<Long>>();
    for (Raw.Improvement one : raw.improvements()) {
      facts.putImprovements(tenant, List.of(Facts.improvement(snapshot(one))), one.created());
      one.incidents()
          .forEach(id -> answers.computeIfAbsent(id, any -> new ArrayList<>()).add(one.id()));
      if (one.state() != null) {
        jdbc.sql(
                """
                insert into improvement (tenant_id, issue_id, version, criteria, scope, state,
                                         dismissed_because, saved_at)
                values (?, ?, 0, '', ?, ?, '', ?)""")
            .params(
                tenant.value(),
                one.id(),
                one.scope(),
                one.state(),
                one.created().atOffset(ZoneOffset.UTC))
            .update();
      }
    }
    facts.putIncidents(
        tenant,
        raw.incidents().stream()
            .map(one -> new FactStore.Seen(fact(one), 1, answers.getOrDefault(one.id(), List.of())))
            .toList());
    for (Raw.Incident one : raw.incidents()) {
      for (int i = 0; i < one.findings() + one.droppedFindings(); i++) {
        finding(tenant, one, i < one.findings() ? "OPEN" : "DROPPED");
      }
      one.scores().forEach((score, people) -> score(tenant, one.id(), score, people));
    }
  }

  private void finding(TenantId tenant, Raw.Incident one, String state) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into systemic_finding (tenant_id, id, version, project_id, title, hypothesis,
                                          state, created_by, created_at, saved_at)
            values (?, ?, 1, '1', 't', '', ?, 'p', ?, ?)""")
        .params(
            tenant.value(),
            id,
            state,
            one.created().atOffset(ZoneOffset.UTC),
            one.created().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into finding_incident (tenant_id, finding_id, issue_id, added_by, added_at)
            values (?, ?, ?, 'p', ?)""")
        .params(tenant.value(), id, one.id(), one.created().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void score(TenantId tenant, long incident, int score, int people) {
    for (int i = 0; i < people; i++) {
      jdbc.sql(
              """
              insert into satisfaction_answer (tenant_id, issue_id, person, score)
              values (?, ?, ?, ?)""")
          .params(tenant.value(), incident, score + "-" + i, score)
          .update();
    }
  }

  private static Extracts known(Map<IssueId, Extract> known) {
    return new Extracts() {
      @Override
      public Extract of(TenantId tenant, IssueId incident) {
        return known.getOrDefault(incident, Extract.EMPTY);
      }

      @Override
      public Map<IssueId, Extract> among(TenantId tenant, List<IssueId> incidents) {
        var some = new HashMap<>(known);
        some.keySet().retainAll(Set.copyOf(incidents));
        return some;
      }
    };
  }

  private static final SeverityField SEVERITY =
      new SeverityField(
          "cf_1",
          Arrays.stream(Severity.values())
              .map(one -> new Option(one.code(), one.code(), one))
              .toList());

  private static IncidentFact fact(Raw.Incident one) {
    var json = new ObjectMapper();
    var told = new TreeMap<String, JsonNode>();
    if (one.severity() != null) {
      told.put("cf_1", json.valueToTree(Map.of("id", one.severity())));
    }
    told.put("components", json.valueToTree(one.components()));
    if (one.team() != null) {
      told.put("team", json.valueToTree(one.team()));
    }
    var moves = Raw.moves(one.statuses());
    Instant begun =
        moves.stream()
            .filter(move -> move.from().equals("1") && !move.to().equals("1"))
            .map(IssueSnapshot.Move::at)
            .findFirst()
            .orElse(null);
    Instant reacted =
        begun == null || (one.taken() != null && one.taken().isBefore(begun)) ? one.taken() : begun;
    String status = Raw.last(one.statuses());
    return Facts.incident(
        new IssueSnapshot(
            one.id(),
            "OPS-" + one.id(),
            "OPS",
            "10",
            one.created(),
            one.created(),
            one.resolution(),
            status,
            Raw.done(status),
            moves,
            List.of(),
            Map.of(),
            reacted,
            told),
        Set.of("4"),
        SEVERITY);
  }

  private static IssueSnapshot snapshot(Raw.Improvement one) {
    var told = new TreeMap<String, JsonNode>();
    if (one.due() != null) {
      told.put("duedate", new ObjectMapper().valueToTree(one.due().toString()));
    }
    String status = Raw.last(one.statuses());
    return new IssueSnapshot(
        one.id(),
        "APP-" + one.id(),
        "APP",
        "11",
        one.created(),
        one.created(),
        one.resolution(),
        status,
        Raw.done(status),
        Raw.moves(one.statuses()),
        List.of(),
        Map.of(),
        null,
        told);
  }
}
