package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.OnH2;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.SimilarTexts.Alike;
import dev.idd.app.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * How often the earlier issue that people found to be the same is among the first 1, 5 and 10, for
 * any tracker: {@code -Dbench.issues=<jsonl> -Dbench.pairs=<csv>}. Only earlier issues are looked
 * at, as it is when an incident comes in. Table, index and search are the product's own.
 */
@OnH2
@StoreTest
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:file:./target/bench/similarity-${random.uuid}/db;"
          + "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "idd.similarity.index=local-filesystem",
      "idd.similarity.folder=./target/bench/similarity-${random.uuid}",
      "idd.similarity.vectors=true"
    })
@Import({
  SimilarityQuality.Settings.class,
  Meaning.class,
  IncidentTexts.class,
  SearchBackend.class,
  TextIndex.class,
  IndexFollower.class,
  SimilarTexts.class
})
abstract class SimilarityQuality {
  private static final Path DATA = Path.of("../shared/data");
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());
  private static final ProjectKey PROJECT = new ProjectKey("BENCH");
  private static final int BATCH = 500;
  private static final int SHOWN = 10;

  @Autowired Meaning meaning;
  @Autowired IncidentTexts texts;
  @Autowired IndexFollower follower;
  @Autowired SimilarTexts similar;

  /** The name of the file that takes the numbers. */
  abstract String results();

  @TestConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SimilarityProperties.class)
  static class Settings {}

  @Test
  void findsWhatPeopleFound() throws IOException {
    Path issues = file("bench.issues", "gitbugs_hadoop.jsonl");
    Path pairs = file("bench.pairs", "gitbugs_hadoop_dups.csv");
    assumeTrue(
        Files.exists(issues) && Files.exists(pairs),
        "Give -Dbench.issues=<jsonl> and -Dbench.pairs=<csv>; there is no " + issues);
    PastIssues past = PastIssues.read(issues, pairs);
    keep(past);
    follower.follow();

    var found = new LinkedHashMap<String, Found>();
    found.put("lexical", ask(past.earlier(), this::byWords));
    found.put("fused", ask(past.earlier(), this::byBoth));
    System.out.printf(
        "%n%s: %d issues%n%n| | queries | hit@1 | hit@5 | hit@10 | p95 ms |%n|---|---|---|---|---|---|%n",
        issues.getFileName(), past.texts().size());
    found.forEach((name, one) -> System.out.println(one.row(name)));
    if (!past.traps().isEmpty()) {
      System.out.println(ask(past.traps(), this::byBoth).row("fused, same symptom only"));
    }
    Path results = Files.createDirectories(Path.of("target/bench")).resolve(results());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(results.toFile(), found);
    assertThat(found.get("fused").queries()).isEqualTo(past.earlier().size());
  }

  private static Path file(String property, String ours) {
    String given = System.getProperty(property, "");
    return given.isEmpty() ? DATA.resolve(ours) : Path.of(given);
  }

  private void keep(PastIssues past) {
    var ids = new ArrayList<>(past.texts().keySet());
    long start = System.nanoTime();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<IssueId> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      texts.keep(TENANT, batch.parallelStream().map(id -> text(id, past.texts().get(id))).toList());
      if (from % (20 * BATCH) == 0 && from > 0) {
        System.out.printf("%d read, %.0f/s%n", from, from * 1e9 / (System.nanoTime() - start));
      }
    }
  }

  private IncidentText text(IssueId id, ReadableText reads) {
    var text = new IncidentText(TENANT, id, PROJECT);
    text.reads(PROJECT, reads, Instant.EPOCH, 0);
    meaning.model().ifPresent(model -> text.means(model.id(), reads.meaning(model)));
    return text;
  }

  private List<Alike> byWords(IssueId issue) {
    return similar.likeByWords(TENANT, PROJECT, issue, SHOWN);
  }

  private List<Alike> byBoth(IssueId issue) {
    return similar.like(TENANT, PROJECT, issue, SHOWN).alike();
  }

  private interface Finder {
    List<Alike> find(IssueId issue);
  }

  private static Found ask(Map<IssueId, Set<IssueId>> wanted, Finder finder) {
    wanted.keySet().forEach(finder::find); // warm
    var ranks = new ArrayList<Integer>();
    var nanos = new ArrayList<Long>();
    wanted.forEach(
        (id, same) -> {
          long start = System.nanoTime();
          List<Alike> found = finder.find(id);
          nanos.add(System.nanoTime() - start);
          ranks.add(rank(found, same));
        });
    return Found.of(ranks, nanos);
  }

  private static int rank(List<Alike> found, Set<IssueId> wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (wanted.contains(found.get(i).issue())) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** How often the wanted one is among the first, and how long 95 of 100 questions take at most. */
  record Found(int queries, double hit1, double hit5, double hit10, double p95Millis) {

    static Found of(List<Integer> ranks, List<Long> nanos) {
      return new Found(
          ranks.size(), share(ranks, 1), share(ranks, 5), share(ranks, 10), p95Millis(nanos));
    }

    static double p95Millis(List<Long> nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * .95) - 1) / 1e6;
    }

    private static double share(List<Integer> ranks, int first) {
      long hits = ranks.stream().filter(rank -> rank < first).count();
      return ranks.isEmpty() ? 0 : hits / (double) ranks.size();
    }

    String row(String name) {
      return "| %s | %d | %.3f | %.3f | %.3f | %.1f |"
          .formatted(name, queries, hit1, hit5, hit10, p95Millis);
    }
  }
}
