package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.extract.FollowUp.Guardrail;
import dev.idd.app.extract.Hours.Estimate;
import dev.idd.app.extract.Response.Boundary;
import dev.idd.app.extract.Response.Mitigation;
import dev.idd.app.extract.Response.Recovery;
import dev.idd.app.extract.Response.Resolution;
import dev.idd.app.extract.Response.Role;
import dev.idd.app.extract.RootCause.Evidence;
import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The issue property: enough to restore an Extract, and never too large for Jira. */
class PublishedExtractTest {
  private static final Instant AT = Instant.parse("2026-01-31T10:00:00Z");
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
          new TestGap(
              "two at once",
              "chaos",
              "https://git/1",
              "the lost update",
              List.of("https://git/2"),
              "before",
              "https://git/fix"),
          new PatternReview(Answer.YES, Answer.NO, Answer.UNKNOWN, "seen in March"),
          new Attribution(Answer.YES, "Tool", "prompt", "agent", "invented-api"),
          new Response(
              "alert",
              "https://alerts/1",
              "database",
              List.of(new Role("technical", "5b11", ""), new Role("operations", null, "Jo")),
              List.of(new Mitigation("rollback", "to 1.4")),
              new Boundary("bulk import", "old and new ledger", "10 %", "flag ledger.new"),
              new Recovery(true, true, false, true),
              new Resolution("workaround", "failed", "came back"),
              "https://kb/1"),
          new Timeline(AT, AT.plusSeconds(60), AT.plusSeconds(61), null, AT.plusNanos(123_456_789)),
          new FollowUp(
              List.of(
                  new Guardrail("limit to 10/s", LocalDate.of(2026, 3, 1), null),
                  new Guardrail("flag off", null, LocalDate.of(2026, 2, 1))),
              List.of("who else reads it?"),
              List.of("the alert"),
              List.of("the runbook")),
          new Hours(new Estimate(2.5, "5b10", AT), null, new Estimate(0, "5b11", AT), null),
          new SignOff("5b10", AT, AT.plusSeconds(1)));

  private static final Made MADE = new Made("ada", Instant.EPOCH);

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
    row.apply(factors(novel, List.of()), MADE);

    assertThatThrownBy(() -> row.apply(factors(novel, novel), MADE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("32 KB");
    assertThat(bytes(row.extract())).isLessThan(32_768);
  }

  @Test
  void fittingIsCountedInBytes() {
    var row = ExtractRow.start(new TenantId(UUID.randomUUID()), new IssueId(1), Instant.EPOCH);
    List<String> chinese = Collections.nCopies(3, "\u4e8b".repeat(4_000));

    assertThatThrownBy(() -> row.apply(factors(chinese, List.of()), MADE))
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
