package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.extract.RootCause.Evidence;
import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The issue property: enough to restore an Extract, and never too large for Jira. */
class PublishedExtractTest {
  private static final Extract FULL =
      new Extract(
          "5b10",
          new RootCause(
              List.of("why 1", "why 2"),
              List.of("factor"),
              "concurrency",
              "deploy",
              "checkout",
              List.of(new Evidence("logs", "https://l/1", "see line 3"))),
          new Requirement("The system must wait.", "resilience"),
          new TestGap("two at once", "chaos", "https://git/1"),
          new PatternReview(Answer.YES, Answer.NO, Answer.UNKNOWN, "seen in March"),
          new Attribution(Answer.YES, "Tool", "prompt", "agent", "invented-api"));

  @Test
  void bringsBackEverythingThatWasWritten() {
    assertThat(PublishedExtract.read(PublishedExtract.of(FULL).json()).orElseThrow().restore())
        .isEqualTo(FULL);
  }

  @Test
  void bringsBackNothingWhenNothingWasWritten() {
    JsonNode empty = PublishedExtract.of(Extract.EMPTY).json();

    assertThat(PublishedExtract.read(empty).orElseThrow().restore()).isEqualTo(Extract.EMPTY);
    assertThat(empty.has("classKey")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "[]", "\"x\"", "{}", "{\"v\":2}", "{\"v\":1,\"whys\":7}", "{\"v\":\"\"}"})
  void whatIsNotOursIsNothing(String forged) throws Exception {
    assertThat(PublishedExtract.read(new ObjectMapper().readTree(forged))).isEmpty();
  }

  @Test
  void anExtractThatWouldNotFitIsRefused() {
    var row = ExtractRow.start(new TenantId(UUID.randomUUID()), new IssueId(1), Instant.EPOCH);
    List<String> novel = Collections.nCopies(7, "x".repeat(4_000));
    row.apply(factors(novel, List.of()), Instant.EPOCH);

    assertThatThrownBy(() -> row.apply(factors(novel, novel), Instant.EPOCH))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("32 KB");
    assertThat(bytes(row.extract())).isLessThan(32_768);
  }

  @Test
  void fittingIsCountedInBytes() {
    var row = ExtractRow.start(new TenantId(UUID.randomUUID()), new IssueId(1), Instant.EPOCH);
    List<String> chinese = Collections.nCopies(3, "\u4e8b".repeat(4_000));

    assertThatThrownBy(() -> row.apply(factors(chinese, List.of()), Instant.EPOCH))
        .isInstanceOf(Problem.class);
  }

  private static ExtractCommand factors(List<String> whys, List<String> factors) {
    return new ExtractCommand.RecordRootCause(
        new RootCause(whys, factors, null, null, "", List.of()));
  }

  private static int bytes(Extract extract) {
    return PublishedExtract.of(extract).json().toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
