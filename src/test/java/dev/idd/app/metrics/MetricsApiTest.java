package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** The numbers as the pages get them, from a change in Jira to what they say. */
class MetricsApiTest extends ApiTest {
  private static final String IN_2024 = "?from=2024-01-01&to=2024-12-31";

  private String incident(String created) {
    String key = jira.incident();
    jira.set(key, "created", TextNode.valueOf(created + "T10:00:00.000+0000"));
    changed(key, "created");
    return key;
  }

  private String shippedFor(String incident, Instant at) {
    String story = jira.story();
    jira.link(story, incident);
    jira.move(story, TinyJira.CLOSED, at);
    changed(incident, "issuelinks");
    changed(story, "status");
    return story;
  }

  private Answer metrics(String query) {
    return get("reader", "/api/projects/OPS/metrics" + query).is(200);
  }

  private static JsonNode metric(Answer answer, String id) {
    return StreamSupport.stream(answer.at("/metrics").spliterator(), false)
        .filter(one -> one.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode total(Answer answer, String id) {
    return metric(answer, id).at("/groups/0/total");
  }

  @Test
  void countsWhatHappenedInJira() {
    String first = incident("2024-02-01");
    incident("2024-03-01");
    shippedFor(first, Instant.parse("2024-02-11T10:00:00Z"));

    eventually(
        () -> {
          Answer answer = metrics(IN_2024 + "&grain=quarter");
          JsonNode yield = total(answer, "improvement-yield");
          assertThat(yield.path("n").asInt()).isEqualTo(2);
          assertThat(yield.path("numerator").asInt()).isEqualTo(1);
          assertThat(yield.path("value").asDouble()).isEqualTo(0.5);
          assertThat(yield.path("interval").asText()).isEqualTo("exact Poisson 95 %");
          assertThat(yield.path("enough").asBoolean()).isFalse();
          assertThat(total(answer, "identification-to-deployment").path("median").asDouble())
              .isEqualTo(10);
          JsonNode points = metric(answer, "improvement-yield").at("/groups/0/points");
          assertThat(points).hasSize(4);
          assertThat(points.path(0).path("start").asText()).isEqualTo("2024-01-01");
          assertThat(points.path(0).path("end").asText()).isEqualTo("2024-03-31");
          assertThat(points.path(1).path("n").asInt()).isZero();
          assertThat(points.path(1).path("value").isNull()).isTrue();
        });
    Answer answer = metrics(IN_2024);
    assertThat(answer.text("/grain")).isEqualTo("month");
    assertThat(answer.text("/by")).isEqualTo("none");
    assertThat(answer.at("/lookbackDays").asInt()).isEqualTo(365);
    assertThat(answer.text("/scope")).isEqualTo("project");
    assertThat(answer.at("/coverage/mined").asInt()).isEqualTo(2);
    assertThat(answer.text("/computedAt")).isNotEmpty();
    assertThat(answer.at("/metrics").findValuesAsText("id"))
        .containsExactly(
            "improvement-yield",
            "incidents-with-shipped",
            "improvement-lag",
            "identification-to-deployment",
            "recurrence-rate",
            "test-coverage-delta",
            "pattern-escalation-rate",
            "action-completion",
            "mtta",
            "mttr",
            "reopen-rate",
            "sla-compliance",
            "incident-volume",
            "satisfaction",
            "ai-share",
            "ai-cost",
            "ai-hours-saved");
    JsonNode all = metric(answer, "incident-volume").at("/groups/0");
    assertThat(all.path("key").isNull()).isTrue();
    assertThat(all.path("label").asText()).isEqualTo("All");
  }

  @Test
  void tellsClassesApartByTheirNames() {
    String key = incident("2024-02-01");
    post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json(
                "{'version':0,'command':{'type':'record-root-cause','rootCause':"
                    + "{'classKey':'concurrency','component':'ledger'}}}"))
        .is(200);

    eventually(
        () -> {
          JsonNode groups =
              metric(metrics(IN_2024 + "&by=class"), "incident-volume").path("groups");
          assertThat(groups).hasSize(1);
          assertThat(groups.at("/0/key").asText()).isEqualTo("concurrency");
          assertThat(groups.at("/0/label").asText()).isNotEqualTo("concurrency").isNotEmpty();
        });
    assertThat(
            metric(metrics(IN_2024 + "&by=component"), "incident-volume")
                .path("groups")
                .findValuesAsText("label"))
        .containsExactly("ledger");
  }

  @Test
  void findingsAreCountedAsSoonAsTheyAreElevated() {
    String key = incident("2024-02-01");
    post(
            "responder",
            "/api/incidents/" + key + "/findings",
            json("{'requestId':'%s','title':'Calls'}".formatted(UUID.randomUUID())))
        .is(201);

    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "pattern-escalation-rate").path("numerator").asInt())
                .isEqualTo(1));
  }

  @Test
  void whatIsSetAsideIsNotCounted() {
    String key = incident("2024-02-01");
    String story = shippedFor(key, Instant.parse("2024-02-11T10:00:00Z"));
    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "improvement-yield").path("numerator").asInt())
                .isEqualTo(1));

    post(
            "responder",
            "/api/improvements/" + story,
            json("{'version':0,'command':{'type':'dismiss','reason':'It was the fix itself.'}}"))
        .is(200);

    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "improvement-yield").path("numerator").asInt())
                .isZero());
  }

  @Test
  void anIncidentThatIsGoneIsNotCounted() {
    String key = incident("2024-02-01");
    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "incident-volume").path("n").asInt()).isEqualTo(1));
    long id = jira.id(key);
    jira.remove(key);
    publish(new dev.idd.app.jira.IssueDeleted(tenant, new dev.idd.app.jira.IssueId(id)));

    eventually(
        () -> assertThat(total(metrics(IN_2024), "incident-volume").path("n").asInt()).isZero());
  }

  @Test
  void givesTheSameAsATable() {
    incident("2024-02-01");
    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "incident-volume").path("n").asInt()).isEqualTo(1));

    List<String> lines =
        text("reader", "/api/projects/OPS/metrics.csv" + IN_2024 + "&grain=quarter")
            .lines()
            .toList();

    assertThat(lines.get(0)).startsWith("metric,unit,group,label,start,end,n,");
    assertThat(lines).hasSize(1 + 17 * 5);
    assertThat(lines)
        .anyMatch(line -> line.startsWith("incident-volume,count,,All,2024-01-01,2024-12-31,1,1,"));
  }

  @Test
  void theFunnelNarrows() {
    String key = incident("2024-02-01");
    incident("2024-03-01");
    shippedFor(key, Instant.parse("2024-02-11T10:00:00Z"));

    eventually(
        () ->
            assertThat(
                    get("reader", "/api/projects/OPS/funnel" + IN_2024)
                        .is(200)
                        .at("/stages")
                        .findValuesAsText("count"))
                .containsExactly("2", "1", "1", "1", "0"));
  }

  @Test
  void whatWentPastTheGateStandsBesideTheIncidents() {
    incident("2024-02-01");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String open = jira.incident();
    changed(open, "created");
    post(
            "admin",
            "/api/incidents/" + open + "/gate/override",
            json("{'reason':'Customers wait for the next release.'}"))
        .is(200);

    String address = "/api/projects/OPS/past-the-gate";
    eventually(
        () -> assertThat(get("reader", address).is(200).at("/incidents").asInt()).isEqualTo(2));
    assertThat(get("reader", address).is(200).at("/overrides").asInt()).isEqualTo(1);
    Answer then = get("reader", address + IN_2024).is(200);
    assertThat(then.at("/incidents").asInt()).isEqualTo(1);
    assertThat(then.at("/overrides").asInt()).isZero();
    Answer now = get("reader", address + "?from=" + today).is(200);
    assertThat(now.at("/overrides").asInt()).isEqualTo(1);
    assertThat(now.at("/waivers").asInt()).isZero();
    assertThat(now.at("/bypasses").asInt()).isZero();
  }

  @Test
  void lateImprovementsAreAListOfWork() {
    String key = incident("2024-02-01");
    String story = jira.story();
    jira.set(story, "duedate", TextNode.valueOf("2024-05-01"));
    jira.link(story, key);
    changed(key, "issuelinks");
    post(
            "responder",
            "/api/improvements/" + story,
            json("{'version':0,'command':{'type':'commit'}}"))
        .is(200);

    eventually(
        () -> {
          JsonNode items = get("reader", "/api/projects/OPS/overdue").is(200).at("/items");
          assertThat(items).hasSize(1);
          assertThat(items.at("/0/key").asText()).isEqualTo(story);
          assertThat(items.at("/0/incident").asText()).isEqualTo(key);
          assertThat(items.at("/0/since").asText()).isEqualTo("2024-05-01");
        });
    Answer portfolio = get("reader", "/api/portfolio" + IN_2024).is(200);
    assertThat(portfolio.text("/projects/0/key")).isEqualTo("OPS");
    assertThat(portfolio.at("/projects/0/overdue").asInt()).isEqualTo(1);
    assertThat(portfolio.at("/projects/0/incidents").asInt()).isEqualTo(1);
    assertThat(get("outsider", "/api/portfolio").is(200).at("/projects")).isEmpty();
  }

  @Test
  void theReportSaysWhatItRestsOn() {
    incident("2024-02-01");
    eventually(
        () ->
            assertThat(total(metrics(IN_2024), "incident-volume").path("n").asInt()).isEqualTo(1));

    assertThat(text("reader", "/api/projects/OPS/report.md" + IN_2024))
        .contains("2024-01-01 to 2024-12-31")
        .contains("| Improvement Yield (ratio) | 1 | 0.00 |")
        .contains("not enough data")
        .contains("## What the numbers mean");
    assertThat(get("reader", "/api/projects/OPS/repeat-reduction").is(200).at("/items")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "grain=day, grain",
    "by=person, by",
    "from=2024-13-01, from",
    "from=2024-02-01&to=2024-01-01, from",
    "grain=week&from=2000-01-01&to=2024-01-01, grain",
  })
  void whatCannotBeAskedIsRefusedAtItsField(String query, String field) {
    Answer answer = get("reader", "/api/projects/OPS/metrics?" + query).is(422);

    assertThat(answer.text("/fields/0/field")).isEqualTo(field);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({", 401", "outsider, 404"})
  void whoMayNotIsToldNo(String as, int status) {
    for (String path :
        List.of(
            "metrics",
            "metrics.csv",
            "funnel",
            "past-the-gate",
            "overdue",
            "repeat-reduction",
            "report.md")) {
      call(tenant, as, HttpMethod.GET, "/api/projects/OPS/" + path, null).is(status);
    }
  }
}
