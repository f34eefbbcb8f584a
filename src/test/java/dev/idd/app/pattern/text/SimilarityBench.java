package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.OnH2;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.Fusion.Ranked;
import dev.idd.app.pattern.text.TextIndex.Place;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often the earlier issue that people found to be the same is among the first 1, 5 and 10, for
 * any tracker: {@code -Dbench.issues=<jsonl> -Dbench.pairs=<csv>}. Only earlier issues are looked
 * at, as it is when an incident comes in.
 */
@OnH2
@StoreTest
@Import({IndexSettings.class, SentenceModels.class, TextIndex.class, SimilarTexts.class})
class SimilarityBench {
  private static final Path DATA = Path.of("../shared/data");
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());
  private static final ProjectKey PROJECT = new ProjectKey("BENCH");
  private static final int BATCH = 500;

  @Autowired EntityManager entities;
  @Autowired TransactionTemplate transaction;
  @Autowired SentenceModel model;
  @Autowired SimilarTexts similar;

  @Test
  void findsWhatPeopleFound() throws IOException {
    PastIssues past =
        PastIssues.read(
            file("bench.issues", "gitbugs_hadoop.jsonl"),
            file("bench.pairs", "gitbugs_hadoop_dups.csv"));
    keep(past);
    Found words = ask(past, similar::likeByWords);
    Found fused = ask(past, similar::like);

    System.out.printf(
        "%n| %d issues | queries | hit@1 | hit@5 | hit@10 | p95 ms |%n|---|---|---|---|---|---|%n",
        past.texts().size());
    System.out.println(words.row("words"));
    System.out.println(fused.row("words and meaning"));
    Path results = Files.createDirectories(Path.of("target/bench")).resolve("similarity.json");
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(results.toFile(), Map.of("lexical", words, "fused", fused));
    assertThat(words.queries()).isEqualTo(past.earlier().size());
  }

  private static Path file(String property, String ours) {
    String given = System.getProperty(property, "");
    return given.isEmpty() ? DATA.resolve(ours) : Path.of(given);
  }

  private void keep(PastIssues past) {
    var ids = new ArrayList<>(past.texts().keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<IssueId> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      transaction.executeWithoutResult(
          status -> batch.forEach(id -> keep(id, past.texts().get(id))));
    }
  }

  private void keep(IssueId id, ReadableText text) {
    var row = new IncidentText(TENANT, id, PROJECT.value(), text);
    row.means(model.id(), text.meaning(model));
    entities.persist(row);
  }

  private interface Finder {
    List<Ranked> find(ReadableText text, Place place, int most);
  }

  private Found ask(PastIssues past, Finder finder) {
    past.earlier().keySet().forEach(id -> find(past, finder, id)); // warm
    var ranks = new ArrayList<Integer>();
    var nanos = new ArrayList<Long>();
    past.earlier()
        .forEach(
            (id, same) -> {
              long start = System.nanoTime();
              List<Ranked> found = find(past, finder, id);
              nanos.add(System.nanoTime() - start);
              ranks.add(rank(found, same.stream().map(IssueId::value).toList()));
            });
    return Found.of(ranks, nanos);
  }

  private static List<Ranked> find(PastIssues past, Finder finder, IssueId id) {
    return finder.find(past.texts().get(id), new Place(TENANT, PROJECT, id), 10);
  }

  private static int rank(List<Ranked> found, List<Long> wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (wanted.contains(found.get(i).issueId())) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** How often the wanted one is among the first, and how long 95 of 100 questions take at most. */
  record Found(int queries, double hit1, double hit5, double hit10, double p95Millis) {

    static Found of(List<Integer> ranks, List<Long> nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return new Found(
          ranks.size(),
          share(ranks, 1),
          share(ranks, 5),
          share(ranks, 10),
          sorted.get((int) Math.ceil(sorted.size() * .95) - 1) / 1e6);
    }

    private static double share(List<Integer> ranks, int first) {
      return ranks.stream().filter(rank -> rank < first).count() / (double) ranks.size();
    }

    String row(String name) {
      return "| %s | %d | %.3f | %.3f | %.3f | %.1f |"
          .formatted(name, queries, hit1, hit5, hit10, p95Millis);
    }
  }
}
