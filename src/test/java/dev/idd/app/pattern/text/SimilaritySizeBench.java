package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.SimilarityBench.Found;
import dev.idd.app.tenant.TenantId;
import dev.idd.bench.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * How long it takes to find what reads alike among 1,000, 10,000 and 100,000 incidents of one
 * project, drawn at random: words as often as words of a language are, meanings around 2,000
 * centres. The floor is the same question to 1,000.
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
  SimilarityBench.Settings.class,
  IncidentTexts.class,
  TextIndex.class,
  IndexFollower.class,
  SimilarTexts.class
})
class SimilaritySizeBench {
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());
  private static final int BATCH = 500;
  private static final int QUESTIONS = 200;
  private static final double TARGET_MILLIS = 50;
  private static final int VOCABULARY = 30_000;

  @Autowired IncidentTexts texts;
  @Autowired IndexFollower follower;
  @Autowired SimilarTexts similar;

  private final Random random = new Random(42);
  private final List<float[]> centres =
      IntStream.range(0, 2_000).mapToObj(n -> around(new float[SentenceModel.DIMENSION])).toList();

  @Test
  void answersWithinAFewMillisecondsHoweverManyThereAre() {
    var rows = new ArrayList<Results.Row>();
    double floorWords = 0;
    double floorBoth = 0;
    for (int size : List.of(1_000, 10_000, 100_000)) {
      var project = new ProjectKey("P" + size);
      long first = size * 10L;
      keep(project, first, size);
      double words =
          p95(size, id -> similar.likeByWords(TENANT, project, new IssueId(first + id), 10));
      double both = p95(size, id -> similar.like(TENANT, project, new IssueId(first + id), 10));
      floorWords = floorWords == 0 ? words : floorWords;
      floorBoth = floorBoth == 0 ? both : floorBoth;
      rows.add(row("similar-words-p95", size, words, floorWords));
      rows.add(row("similar-p95", size, both, floorBoth));
    }
    rows.forEach(Results::add);
    assertThat(rows).allMatch(Results.Row::met);
  }

  private static Results.Row row(String name, int size, double millis, double floor) {
    return new Results.Row(name, "h2", size + " incidents", millis, floor, TARGET_MILLIS);
  }

  private interface Question {
    Object ask(long id);
  }

  private static double p95(int size, Question question) {
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
    return Found.p95Millis(nanos);
  }

  private void keep(ProjectKey project, long first, int size) {
    for (int from = 0; from < size; from += BATCH) {
      texts.keep(
          TENANT,
          LongStream.range(first + from, first + from + BATCH)
              .mapToObj(id -> text(project, id))
              .toList());
    }
    follower.follow();
  }

  private IncidentText text(ProjectKey project, long id) {
    var text = new IncidentText(TENANT, new IssueId(id), project);
    text.reads(project, new ReadableText(words(8), words(80), ""), Instant.EPOCH, 0);
    text.means("drawn", around(centres.get(random.nextInt(centres.size()))));
    return text;
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(n -> word()).collect(Collectors.joining(" "));
  }

  /** The first word of a language is twice as frequent as the second, and so on. */
  private String word() {
    return "w" + (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) + "x";
  }

  private float[] around(float[] centre) {
    var vector = new float[centre.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = centre[i] + (float) random.nextGaussian() * .03f;
    }
    return Vectors.unit(vector);
  }
}
