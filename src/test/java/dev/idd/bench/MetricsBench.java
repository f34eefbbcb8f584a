package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.Span;
import dev.idd.app.metrics.numbers.Targets;
import dev.idd.app.metrics.rows.MetricRows;
import dev.idd.app.tenant.TenantId;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All metrics of a project beside one scan of its facts, and the page's question beside the
 * shortest question to the database and 20 ms, as the project grows.
 */
@Tag("bench")
@Tag("metrics")
class MetricsBench {
  private static final int RUNS = 5;
  private static final int QUESTIONS = 200;
  private static final double ALLOWED_MILLIS = 20;
  private static final ProjectKey OPS = new ProjectKey("OPS");

  @ParameterizedTest(name = "{0}")
  @MethodSource(Databases.EACH)
  void countingKeepsUpWithHistory(String database, Map<String, String> settings) {
    var world = World.of().with(settings).start();
    try {
      var incidents = new CountedIncidents(world);
      var rows = new ArrayList<Results.Row>();
      for (int size : new int[] {1_000, 10_000, 100_000}) {
        double seconds = incidents.growTo(size);
        System.out.printf("%s: rows of %d incidents written in %.1f s%n", database, size, seconds);
        new Run(world, database, incidents.tenant, size, rows).measure();
      }
      // With few incidents the number of cells decides, not the number of incidents.
      assertThat(rows)
          .filteredOn(row -> row.size().startsWith("100000 "))
          .allMatch(Results.Row::met);
    } finally {
      world.close();
    }
  }

  private record Run(
      World world, String database, TenantId tenant, int size, List<Results.Row> rows) {

    void measure() {
      recompute();
      insights();
    }

    private void recompute() {
      var scans = new Latencies();
      var counts = new Latencies();
      for (int i = 0; i < RUNS + 2; i++) {
        if (i < 2) {
          scan();
          everything();
        } else {
          scans.time(this::scan);
          counts.time(this::everything);
        }
      }
      double floor = scans.percentile(.5);
      add("metrics-recompute", counts.percentile(.5), floor, 5 * floor);
    }

    /** Every column of every fact, as whoever counts would have to read them. */
    private void scan() {
      var sum = new AtomicLong();
      var template = new JdbcTemplate(world.bean(JdbcTemplate.class).getDataSource());
      template.setFetchSize(5_000);
      template.query(
          "select * from incident_fact where tenant_id = ? and project_key = 'OPS'",
          row -> {
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
              Object value = row.getObject(column);
              sum.addAndGet(value == null ? 0 : 1);
            }
          },
          tenant.value());
      assertThat(sum.get()).isGreaterThan(size);
    }

    /** Read, and every metric by everything, in weeks, months and quarters. */
    private void everything() {
      History history = world.bean(MetricRows.class).history(tenant, OPS, Duration.ofDays(365));
      var period = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
      for (By by : By.values()) {
        for (Grain grain : Grain.values()) {
          Numbers numbers =
              Numbers.of(
                  history,
                  by,
                  grain,
                  period,
                  new Targets(Map.of("SEV-1", 14_400_000L)),
                  Instant.parse("2026-01-01T00:00:00Z"));
          assertThat(numbers.total(Metric.INCIDENT_VOLUME, 0).n()).isPositive();
        }
      }
    }

    private void insights() {
      var page = world.api("responder");
      var asked =
          new String[] {
            "", "&grain=week", "&grain=quarter", "&by=component", "&by=class", "&by=severity"
          };
      var first = new Latencies();
      for (String more : asked) {
        first.time(() -> ask(page, more));
      }
      var answers = new Latencies();
      var floors = new Latencies();
      var jdbc = world.bean(JdbcClient.class);
      for (int i = 0; i < QUESTIONS; i++) {
        floors.time(() -> jdbc.sql("select 1").query(Integer.class).single());
        String more = asked[i % 3];
        answers.time(() -> ask(page, more));
      }
      double floor = floors.percentile(.95) + ALLOWED_MILLIS;
      add("insights-p95", answers.percentile(.95), floor, 3 * floor);
      System.out.printf(
          "%s: the first answer after a change of %d incidents took at most %.0f ms%n",
          database, size, first.percentile(1));
    }

    private void ask(HttpUser page, String more) {
      page.get("/api/projects/OPS/metrics?from=2025-01-01&to=2025-12-31" + more).expecting(200);
    }

    private void add(String name, double value, double floor, double target) {
      var row = new Results.Row(name, database, size + " incidents", value, floor, target);
      rows.add(row);
      Results.add(row);
    }
  }
}
