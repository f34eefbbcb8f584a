package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.improvement.SetAside;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.Raw.Changed;
import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.Recount.Expected;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.metrics.numbers.Span;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the product counts is what {@link Recount} counts, to the last digit. */
class RecomputationTest {
  static final ProjectKey OPS = new ProjectKey("OPS");
  static final Duration LOOKBACK = Duration.ofDays(90);

  static final SlaSettings SLA =
      new SlaSettings(
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofHours(120));

  @Nested
  @OnH2
  class H2 extends Promises {
    @Test
    void agreesOnAThousandHistories() {
      agreesOn(1_000);
    }

    @Test
    void agreesOnTheLogOfARealServiceDesk() throws IOException {
      Path file = Path.of("../shared/data/uci_incidents.csv");
      assumeTrue(Files.exists(file), file + " is not here: nothing real to recount");
      Raw raw = ServiceDesk.read(file);
      assertThat(raw.incidents()).hasSize(24_918);
      Instant now = Instant.parse("2017-06-01T00:00:00Z");
      var recount = new Recount(raw, LOOKBACK, now);
      History history = store(raw, now);
      var period = new Days(LocalDate.of(2016, 2, 1), LocalDate.of(2017, 2, 28));
      agree(recount, history, By.NONE, Grain.MONTH, period, now);
      agree(recount, history, By.SEVERITY, Grain.QUARTER, period, now);

      Point reopened =
          Numbers.of(history, By.NONE, Grain.QUARTER, span(period), SLA.targets(), now)
              .total(Metric.REOPEN_RATE, 0);
      assertThat(reopened.n()).isEqualTo(24_918);
      assertThat(reopened.numerator()).isEqualTo(275);
    }
  }

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {
    @Test
    void agreesOnAHundredHistories() {
      agreesOn(100);
    }
  }

  static Span span(Days days) {
    return new Span(days.first(), days.last());
  }

  @StoreTest
  abstract static class Promises {
    @Autowired JdbcClient jdbc;
    @Autowired JdbcTemplate batches;
    @Autowired PlatformTransactionManager transactions;

    void agreesOn(int histories) {
      int numbers = 0;
      for (int seed = 1; seed <= histories; seed++) {
        var random = new RandomHistories(seed);
        Raw raw = random.next();
        Instant now = random.now();
        LocalDate one = random.day();
        LocalDate other = random.day();
        var period = one.isBefore(other) ? new Days(one, other) : new Days(other, one);
        try {
          numbers +=
              agree(
                  new Recount(raw, LOOKBACK, now),
                  store(raw, now),
                  random.any(By.values()),
                  random.any(Grain.values()),
                  period,
                  now);
        } catch (AssertionError wrong) {
          throw new AssertionError("history " + seed, wrong);
        }
      }
      assertThat(numbers).as("numbers compared").isGreaterThan(histories * 100);
    }

    /** Through facts, marks and rows, as the product does it. */
    History store(Raw raw, Instant now) {
      var tenant = new TenantId(UUID.randomUUID());
      var transaction = new TransactionTemplate(transactions);
      transaction.executeWithoutResult(
          status ->
              facts(
                  tenant,
                  raw,
                  new FactStore(jdbc, new Batches(new NamedParameterJdbcTemplate(batches)))));
      var extracts = new HashMap<IssueId, Extract>();
      raw.incidents().forEach(one -> extracts.put(new IssueId(one.id()), one.extract()));
      jdbc.sql("insert into metric_dirty (tenant_id, project_key) values (?, ?)")
          .params(tenant.value(), OPS.value())
          .update();
      var rows = new MetricRows(jdbc, batches);
      var refresh =
          new Refresh(
              new DirtyMarks(jdbc, batches),
              rows,
              new MinedFacts(jdbc, new Cursors(jdbc)),
              extracts(extracts),
              new SetAside(jdbc),
              new SystemicIncidents(jdbc),
              transaction,
              Clock.fixed(now, ZoneOffset.UTC));
      assertThat(refresh.run(tenant, () -> false)).isFalse();
      return rows.history(tenant, OPS, LOOKBACK);
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
              .map(
                  one ->
                      new FactStore.Seen(fact(one), 1, answers.getOrDefault(one.id(), List.of())))
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
  }

  private static Extracts extracts(Map<IssueId, Extract> known) {
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

  /** Returns how many numbers were compared. */
  private static int agree(
      Recount recount, History history, By by, Grain grain, Days period, Instant now) {
    Numbers numbers = Numbers.of(history, by, grain, span(period), SLA.targets(), now);
    List<Days> points = Recount.split(period, grain.name());
    assertThat(numbers.points()).isEqualTo(points.stream().map(RecomputationTest::span).toList());
    Map<String, Integer> volume = recount.groups(period, by.name());
    List<String> expectedGroups =
        volume.keySet().stream()
            .sorted(
                (one, other) ->
                    one.isEmpty() != other.isEmpty()
                        ? Boolean.compare(one.isEmpty(), other.isEmpty())
                        : volume.get(one).equals(volume.get(other))
                            ? one.compareTo(other)
                            : volume.get(other) - volume.get(one))
            .toList();
    assertThat(numbers.groups()).isEqualTo(expectedGroups);
    int compared = 0;
    for (Metric metric : Metric.values()) {
      for (int group = 0; group < expectedGroups.size(); group++) {
        String key = expectedGroups.get(group);
        for (int point = 0; point <= points.size(); point++) {
          Days days = point == points.size() ? period : points.get(point);
          String what = metric.id() + " by " + by + " of " + key + " in " + days;
          same(
              what,
              numbers.at(metric, group, point),
              recount.metric(metric.id(), one -> Recount.group(one, by.name()).equals(key), days));
          compared++;
        }
      }
    }
    return compared;
  }

  private static void same(String what, Point counted, Expected expected) {
    assertThat(counted.n()).as(what + ": n").isEqualTo(expected.n());
    assertThat(counted.missing()).as(what + ": missing").isEqualTo(expected.missing());
    assertThat(counted.numerator() == null ? -1 : counted.numerator())
        .as(what + ": numerator")
        .isEqualTo(expected.numerator());
    assertThat(counted.enough()).as(what + ": enough").isEqualTo(expected.n() >= 10);
    assertThat(orNaN(counted.value()))
        .as(what + ": value")
        .isEqualTo(Double.valueOf(expected.value()));
    assertThat(orNaN(counted.mean()))
        .as(what + ": mean")
        .isEqualTo(Double.valueOf(expected.mean()));
    assertThat(orNaN(counted.median()))
        .as(what + ": median")
        .isEqualTo(Double.valueOf(expected.median()));
    assertThat(orNaN(counted.p90())).as(what + ": p90").isEqualTo(Double.valueOf(expected.p90()));
    close(what + ": low", counted.low(), expected.low());
    close(what + ": high", counted.high(), expected.high());
  }

  /** Quantiles of distributions come from a library there and by halving here. */
  private static void close(String what, Double counted, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(counted).as(what).isNull();
    } else {
      assertThat(counted).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
    }
  }

  private static Double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }

  /** The incident log of a service desk as a history of ours. */
  private static final class ServiceDesk {
    private ServiceDesk() {}

    static Raw read(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      List<String> names = List.of(lines.get(0).split(","));
      var incidents = new ArrayList<Raw.Incident>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        incidents.add(incident(incidents.size() + 1, name -> cells[names.indexOf(name)]));
      }
      return new Raw(incidents, List.of());
    }

    private static Raw.Incident incident(long id, java.util.function.UnaryOperator<String> cell) {
      Instant opened = Instant.parse(cell.apply("opened_at"));
      Instant resolved = instant(cell.apply("resolved_at"));
      Instant closed = instant(cell.apply("closed_at"));
      String[] states = cell.apply("states").split(">");
      var statuses = new ArrayList<Changed>();
      for (int i = 0; i < states.length; i++) {
        Instant at = i == 0 ? opened : opened.plus(Duration.ofMinutes(i));
        String status = status(states[i]);
        if (i == states.length - 1 && status.equals("4") && closed != null) {
          at = closed;
        } else if (i > 0 && status.equals("3") && resolved != null && resolved.isAfter(at)) {
          at = resolved;
        }
        statuses.add(new Changed(status, at));
      }
      String priority = cell.apply("priority").substring(0, 1);
      return new Raw.Incident(
          id,
          opened,
          resolved,
          statuses,
          null,
          "SEV-" + (priority.matches("[1-4]") ? priority : "4"),
          List.of(cell.apply("category")),
          cell.apply("assignment_group"),
          Extract.EMPTY,
          0,
          0,
          Map.of());
    }

    private static String status(String state) {
      return switch (state) {
        case "New" -> "1";
        case "Resolved" -> "3";
        case "Closed" -> "4";
        default -> "2";
      };
    }

    private static Instant instant(String text) {
      return text.isEmpty() || text.equals("?") ? null : Instant.parse(text);
    }
  }
}
