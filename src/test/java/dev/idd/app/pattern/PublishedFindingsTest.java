package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.pattern.Findings.Restored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The issue property: enough to restore findings, and never too large for Jira. */
class PublishedFindingsTest {
  private static final Instant AT = Instant.parse("2026-01-31T10:00:00.123456Z");
  private static final IssueId INCIDENT = new IssueId(7);

  private static Restored one(String title, String hypothesis, String owner, IssueId linked) {
    UUID id = UUID.randomUUID();
    var content = new Content(title, hypothesis, owner, FindingState.IN_PROGRESS, linked);
    return new Restored(
        new Finding(id, 3, "1000", content, "ada", AT), new Member(id, INCIDENT, "bob", AT));
  }

  private static JsonNode json(List<Restored> all) {
    var members = new HashMap<UUID, Member>();
    all.forEach(one -> members.put(one.finding().id(), one.member()));
    return PublishedFindings.of(all.stream().map(Restored::finding).toList(), members).json();
  }

  @Test
  void bringsBackEverythingThatWasWritten() {
    var all =
        List.of(
            one("Calls without a limit", "Nobody sets one.", "owner", new IssueId(9)),
            one("Clocks", "", null, null));

    assertThat(PublishedFindings.read(json(all)).orElseThrow().restore(INCIDENT)).isEqualTo(all);
  }

  @Test
  void theMostThatFitsIsUnderJirasLimit() {
    var all = new ArrayList<Restored>();
    for (int i = 0; i < Finding.OF_ONE_INCIDENT; i++) {
      String account = "\u4e8b".repeat(128);
      all.add(
          one(
              "\u4e8b".repeat(Finding.TITLE),
              "\u4e8b".repeat(Finding.HYPOTHESIS),
              account,
              new IssueId(Long.MAX_VALUE)));
    }

    assertThat(json(all).toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(32_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{\"v\":2}",
        "{\"v\":1}",
        "{\"v\":1,\"findings\":7}",
        "{\"v\":1,\"findings\":[null,{}]}",
        "{\"v\":1,\"findings\":[{\"id\":\"x\",\"title\":\"t\"}]}"
      })
  void whatIsNotOursIsNothing(String forged) throws Exception {
    var read = PublishedFindings.read(new ObjectMapper().readTree(forged));

    assertThat(read.map(one -> one.restore(INCIDENT)).orElse(List.of())).isEmpty();
  }

  @Test
  void whatWeCouldNotHaveWrittenIsLeftOut() {
    var tooLong = one("x".repeat(Finding.TITLE + 1), "", null, null);
    var fine = one("Fine", "", null, null);

    var read = PublishedFindings.read(json(List.of(tooLong, fine))).orElseThrow();

    assertThat(read.restore(INCIDENT)).containsExactly(fine);
    assertThat(PublishedFindings.of(List.of(fine.finding()), Map.of()).json().path("findings"))
        .isEmpty();
  }
}
