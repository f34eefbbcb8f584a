package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.idd.app.OnH2;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import dev.idd.bench.Results;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * How long it takes to find what reads alike among 1,000, 10,000 and 100,000 incidents of one
 * project: texts are drawn from real ones, meanings around 2,000 centres. The floor is the same
 * question to 1,000.
 */
@OnH2
@StoreTest
@Tag("bench")
@Tag("similarity-size")
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:file:./target/bench/size-${random.uuid}/db;"
          + "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "idd.similarity.index=local-filesystem",
      "idd.similarity.folder=./target/bench/size-${random.uuid}"
    })
@Import({
  SimilarityQuality.Settings.class,
  IncidentTexts.class,
  SearchBackend.class,
  TextIndex.class,
  IndexFollower.class,
  SimilarTexts.class
})
class SimilaritySizeBench {
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());
  private static final Path REAL = Path.of("../shared/data/gitbugs_hadoop.jsonl");
  private static final int BATCH = 500;
  private static final int QUESTIONS = 300;
  private static final double TARGET_MILLIS = 50;

  @Autowired IncidentTexts texts;
  @Autowired IndexFollower follower;
  @Autowired SimilarTexts similar;
  @Autowired EntityManagerFactory entities;

  private final Random random = new Random(42);
  private final DrawnTexts drawn = new DrawnTexts(random, real());
  private final List<float[]> centres =
      IntStream.range(0, 2_000).mapToObj(n -> around(new float[SentenceModel.DIMENSION])).toList();

  @Test
  void answersWithinAFewMillisecondsHoweverManyThereAre() {
    var floors = new HashMap<String, Double>();
    var rows = new ArrayList<Results.Row>();
    for (int size : List.of(1_000, 10_000, 100_000)) {
      var project = new ProjectKey("P" + size);
      long first = size * 10L;
      keep(project, first, size);
      Map<String, Times> times =
          Map.of(
              "similar-words",
              ask(size, id -> similar.likeByWords(TENANT, project, new IssueId(first + id), 10)),
              "similar",
              ask(size, id -> similar.like(TENANT, project, new IssueId(first + id), 10)));
      times.forEach(
          (name, taken) ->
              taken
                  .rows()
                  .forEach(
                      (which, millis) -> {
                        String full = name + "-" + which;
                        double floor = floors.computeIfAbsent(full, any -> millis);
                        rows.add(
                            new Results.Row(
                                full, "h2", size + " incidents", millis, floor, TARGET_MILLIS));
                      }));
    }
    System.out.printf("afterwards %d segments%n", segments());
    rows.forEach(Results::add);
    assertThat(rows).allMatch(Results.Row::met);
  }

  private static List<ReadableText> real() {
    try {
      return Files.exists(REAL) ? List.copyOf(PastIssues.texts(REAL)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Question {
    Object ask(long id);
  }

  private record Times(List<Long> nanos) {
    Map<String, Double> rows() {
      return Map.of("p50", at(.5), "p95", at(.95));
    }

    private double at(double share) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get((int) Math.ceil(sorted.size() * share) - 1) / 1e6;
    }
  }

  /** The newest ones are asked for, which have all others before them; the first round warms up. */
  private static Times ask(int size, Question question) {
    var nanos = new ArrayList<Long>();
    for (int round = 0; round < 2; round++) {
      nanos.clear();
      LongStream.rangeClosed(1, QUESTIONS)
          .map(n -> size - n)
          .forEach(
              id -> {
                long start = System.nanoTime();
                assertThat(question.ask(id)).isNotNull();
                nanos.add(System.nanoTime() - start);
              });
    }
    return new Times(nanos);
  }

  private void keep(ProjectKey project, long first, int size) {
    long start = System.nanoTime();
    for (int from = 0; from < size; from += BATCH) {
      texts.keep(
          TENANT,
          LongStream.range(first + from, first + from + BATCH)
              .mapToObj(id -> text(project, id))
              .toList());
    }
    long kept = System.nanoTime();
    follower.follow();
    long followed = System.nanoTime();
    mergingRests();
    System.out.printf(
        "%d incidents: table %.1f s, index %.1f s, merging %.1f s, %d segments%n",
        size,
        (kept - start) / 1e9,
        (followed - kept) / 1e9,
        (System.nanoTime() - followed) / 1e9,
        segments());
  }

  /** Merging goes on for a while after the last text came, and takes a processor meanwhile. */
  private void mergingRests() {
    await().atMost(Duration.ofMinutes(5)).until(() -> !merges());
  }

  private static boolean merges() {
    return Thread.getAllStackTraces().entrySet().stream()
        .anyMatch(
            one ->
                one.getKey().getName().contains("Lucene Merge Thread")
                    && one.getValue().length > 0);
  }

  private int segments() {
    var index = Search.mapping(entities).scope(IncidentText.class).extension(LuceneExtension.get());
    try (IndexReader reader = index.openIndexReader()) {
      return reader.leaves().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IncidentText text(ProjectKey project, long id) {
    var text = new IncidentText(TENANT, new IssueId(id), project);
    text.reads(project, drawn.next(), Instant.EPOCH, 0);
    text.means("drawn", around(centres.get(random.nextInt(centres.size()))));
    return text;
  }

  private float[] around(float[] centre) {
    var vector = new float[centre.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = centre[i] + (float) random.nextGaussian() * .03f;
    }
    return Vectors.unit(vector);
  }
}
