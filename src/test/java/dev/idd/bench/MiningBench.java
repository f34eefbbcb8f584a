package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.EmbeddedPostgreSql;
import dev.idd.app.mining.MiningByHand;
import dev.idd.bench.Results.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What it costs to mine a project once, with the sandbox in another process: requests beside pages
 * and long histories, time beside reading the same pages and storing nothing, memory beside that of
 * a small project.
 */
@Tag("bench")
@Tag("mining")
class MiningBench {
  private static final double REQUESTS = 1.05;
  private static final double TIME = 2.0;
  private static final double MEMORY = 1.5;
  private static final int SMALL = 1_000;
  private static final int LARGE = Integer.getInteger("bench.most", 100_000);
  private static final List<Integer> SIZES = List.of(SMALL, 10_000, 100_000);

  /** As the sandbox makes them: 150 changes, of which 40 come with the issue. */
  private static final int LONG_HISTORIES_EVERY = 500;

  private static final int PAGES_OF_A_LONG_HISTORY = 2;

  private static final int LOOKS = 50;
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  /** A project of few pages shows what is asked once for each project, and fails nothing. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"h2", "postgresql"})
  void costsLittleMoreThanReading(String database) {
    var large = new ArrayList<Row>();
    try (var mining = MiningByHand.start(settings(database))) {
      warmUp(mining);
      for (int size : SIZES.stream().filter(one -> one <= LARGE).toList()) {
        var rows = once(mining, database, size);
        rows.forEach(Results::add);
        if (size > SMALL) {
          large.addAll(rows);
        }
      }
    }
    assertThat(large).allMatch(Row::met);
  }

  /** Whatever fills up to a limit, as caches of the database do, is full after warming up. */
  @ParameterizedTest(name = "{0}")
  @Tag("memory")
  @ValueSource(strings = {"h2", "postgresql"})
  void takesNoMoreMemoryForMore(String database) {
    try (var mining = MiningByHand.start(settings(database))) {
      warmUp(mining);
      double small = grown(mining, SMALL);
      List<Row> rows =
          SIZES.stream()
              .filter(size -> size > SMALL && size <= LARGE)
              .map(size -> memory(database, size, grown(mining, size), small))
              .toList();
      rows.forEach(Results::add);
      assertThat(rows).allMatch(Row::met);
    }
  }

  private static Row memory(String database, int size, double grown, double small) {
    return new Row("mining-memory-mb", database, size + " incidents", grown, small, MEMORY * small);
  }

  /** The most that was alive when Jira had answered, over what was alive before, in MB. */
  private static double grown(MiningByHand mining, int size) {
    try (var jira = BigJira.of(size)) {
      var heap = new LiveHeap(Math.max(1, size / 100 / LOOKS));
      mining.site(jira.api(heap::look), jira.project()).mine();
      return heap.grownMegabytes();
    }
  }

  /** What stores a page is compiled well only after some hundreds of them. */
  private static void warmUp(MiningByHand mining) {
    try (var jira = BigJira.of(10_000)) {
      for (int i = 0; i < ROUNDS; i++) {
        var site = mining.site(jira.api(), jira.project());
        site.readOnly();
        site.mine();
      }
    }
  }

  private static List<Row> once(MiningByHand mining, String database, int size) {
    try (var jira = BigJira.of(size)) {
      var site = mining.site(jira.api(), jira.project());
      if (size < LARGE) {
        site.readOnly(); // the Jira is a new process, too
      }
      double read = millis(site::readOnly);
      jira.forgetRequests();
      double mined = millis(site::mine);
      int requests = jira.requests();
      int issues = jira.count("project = BIG");
      int pages = (issues + 99) / 100;
      double least = pages + size / LONG_HISTORIES_EVERY * PAGES_OF_A_LONG_HISTORY;
      String what = size + " incidents, " + issues;
      return List.of(
          new Row("mining-requests", database, what, requests, least, REQUESTS * least),
          new Row("mining-page", database, what, mined / pages, read / pages, TIME * read / pages));
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private Map<String, String> settings(String database) {
    var settings = new LinkedHashMap<String, String>();
    if (database.equals("postgresql")) {
      settings.putAll(EmbeddedPostgreSql.freshDatabase());
    } else {
      settings.put(
          "spring.datasource.url",
          "jdbc:h2:file:"
              + folder.resolve("idd").toAbsolutePath()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";CACHE_SIZE=8192");
    }
    settings.put("idd.similarity.folder", folder.resolve("index").toString());
    settings.put("idd.similarity.vectors", "false");
    return settings;
  }
}
