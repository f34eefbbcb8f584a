package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.idd.app.EmbeddedPostgreSql;
import dev.idd.app.mining.FastJira;
import dev.idd.app.mining.MiningByHand;
import dev.idd.app.mining.MiningByHand.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What it costs to mine a project once: requests, time and memory. Requests and time with the
 * sandbox in another process; memory with a Jira that remembers nothing, so that only ours is seen.
 */
@Tag("bench")
@Tag("mining")
class MiningBench {
  private static final double REQUESTS = 1.05;
  private static final double TIME = 2.0;
  private static final double MEMORY = 1.5;
  private static final int LONG_HISTORIES_EVERY = 500;

  @TempDir Path folder;

  /** Without Spring Boot every statement is logged, which would be what is measured. */
  @BeforeAll
  static void quietly() {
    LoggingSystem.get(MiningBench.class.getClassLoader()).setLogLevel("root", LogLevel.WARN);
  }

  @ParameterizedTest(name = "{0} incidents on {1}")
  @CsvSource({"1000,h2", "1000,postgresql", "10000,h2", "10000,postgresql"})
  void requestsAndTime(int incidents, String database) {
    try (var jira = BigJira.of(incidents);
        var warmUp = source(database);
        var source = source(database)) {
      Project project = jira.project();
      mining(jira, warmUp, project).readOnly(); // warm on both sides
      mining(jira, warmUp, project).mine();

      var mining = mining(jira, source, project);
      double floor = seconds(mining::readOnly);
      jira.forgetRequests();
      double taken = seconds(mining::mine);
      int requests = jira.requests();

      int issues = jira.count("project = BIG");
      int pages = (issues + 99) / 100;
      add(
          Results.Row.ratio(
              "mining-requests",
              database,
              issues + " issues",
              requests,
              pages + incidents / LONG_HISTORIES_EVERY * 2.0,
              REQUESTS));
      add(
          Results.Row.ratio(
              "mining-page-ms",
              database,
              issues + " issues",
              taken * 1000 / pages,
              floor * 1000 / pages,
              TIME));
      assertThat(requests).isGreaterThan(pages);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"h2", "postgresql"})
  void memory(String database) {
    grown(database, 1_000); // whatever is loaded once is loaded
    double small = grown(database, 1_000);
    double large = grown(database, 100_000);

    add(Results.Row.ratio("mining-memory-mb", database, "100000 issues", large, small, MEMORY));
    assertThat(large).isPositive();
  }

  /** The most that was alive between two pages, over what was alive before the first, in MB. */
  private double grown(String database, int issues) {
    var jira = new FastJira(issues, Duration.ZERO);
    var heap = new LiveHeap(Math.max(1, issues / 1_000));
    try (var source = source(database)) {
      var mining = new MiningByHand(jira, source, new Project("BIG", "10", "3", "20"), heap::look);
      heap.begin();
      mining.mine();
      return heap.grownMegabytes();
    }
  }

  private static MiningByHand mining(BigJira jira, HikariDataSource source, Project project) {
    return new MiningByHand(jira, source, project, () -> {});
  }

  private static void add(Results.Row row) {
    Results.add(row);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private HikariDataSource source(String database) {
    var config = new HikariConfig();
    config.setMaximumPoolSize(4);
    if (database.equals("h2")) {
      config.setJdbcUrl(
          "jdbc:h2:file:"
              + folder.resolve(UUID.randomUUID().toString()).toAbsolutePath()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    } else {
      Map<String, String> postgres = EmbeddedPostgreSql.freshDatabase();
      config.setJdbcUrl(postgres.get("spring.datasource.url"));
      config.setUsername(postgres.get("spring.datasource.username"));
      config.setPassword(postgres.get("spring.datasource.password"));
    }
    return new HikariDataSource(config);
  }
}
