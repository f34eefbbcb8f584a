package dev.idd.app.mining.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.CallerOfRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ImportApiTest extends ApiTest {
  private static final String ADMIN = "admin";
  private static final String IMPORTS = "/api/projects/OPS/imports";
  private static final String TWO =
      """
      {"id": "PM-1", "createdAt": "2026-01-31T12:00:00Z", "resolvedAt": "2026-01-31T13:00:00Z"}
      {"id": "PM-2", "createdAt": "2026-02-28T12:00:00Z", "reopened": 3}
      {"id": "PM-3"}
      """;

  @Autowired WebApplicationContext web;

  private record Sent(int status, JsonNode body) {}

  private Sent send(String as, String query, byte[] file) throws Exception {
    var response =
        MockMvcBuilders.webAppContextSetup(web)
            .build()
            .perform(
                request(HttpMethod.POST, IMPORTS + query)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content(file)
                    .with(
                        sent -> {
                          var caller = new Caller(tenant, new AccountId(as));
                          CallerOfRequest.set(sent, caller);
                          return sent;
                        }))
            .andReturn()
            .getResponse();
    return new Sent(response.getStatus(), JSON.readTree(response.getContentAsByteArray()));
  }

  private Answer taken(String query, byte[] file) throws Exception {
    Sent sent = send(ADMIN, query, file);
    assertThat(sent.status()).as(sent.body().toPrettyString()).isEqualTo(202);
    return get(ADMIN, IMPORTS + "/" + sent.body().path("id").asText()).is(200);
  }

  private List<String> facts() {
    return database
        .sql(
            """
            select concat_ws(' ', issue_key, source, reopened) from incident_fact
             where tenant_id = ? and issue_id < 0 order by 1""")
        .param(tenant.value())
        .query(String.class)
        .list();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void takesAFileInAndTellsWhatItRefused() throws Exception {
    Answer report = taken("?format=jsonl", bytes(TWO));

    assertThat(report.text("/state")).isEqualTo("done");
    assertThat(report.at("/read").asInt()).isEqualTo(3);
    assertThat(report.at("/accepted").asInt()).isEqualTo(2);
    assertThat(report.at("/refused").asInt()).isEqualTo(1);
    assertThat(report.text("/reasons/0/why")).isEqualTo("createdAt is missing");
    assertThat(report.at("/reasons/0/firstLines/0").asInt()).isEqualTo(3);
    assertThat(facts()).containsExactly("PM-1 jsonl 0", "PM-2 jsonl 3");
  }

  @Test
  void replacesWhatHasTheSameKeyAndIsToldApartFromJira() throws Exception {
    taken("?format=jsonl", bytes(TWO));
    taken("?format=jsonl", zipped(bytes(TWO.replace("\"reopened\": 3", "\"reopened\": 4"))));

    assertThat(facts()).containsExactly("PM-1 jsonl 0", "PM-2 jsonl 4");
    Answer progress = get(ADMIN, "/api/projects/OPS/mining").is(200);
    assertThat(progress.at("/imported").asInt()).isEqualTo(2);
    assertThat(progress.at("/mined").asInt()).isLessThanOrEqualTo(progress.at("/total").asInt());
  }

  @Test
  void staysWhenEverythingIsMinedAgain() throws Exception {
    taken("?format=jsonl", bytes(TWO));

    post(ADMIN, "/api/projects/OPS/insights/mine-again", "").is(202);
    eventually(
        () ->
            assertThat(get(ADMIN, "/api/projects/OPS/mining").at("/complete").asBoolean())
                .isTrue());

    assertThat(facts()).hasSize(2);
  }

  @Test
  void leavesNothingOfAFileThatBreaksOff() throws Exception {
    byte[] whole = zipped(bytes(TWO.repeat(1_000)));
    Sent sent = send(ADMIN, "?format=jsonl", Arrays.copyOf(whole, whole.length - 9));

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.body().path("code").asText()).isEqualTo("not-that-format");
    assertThat(facts()).isEmpty();
  }

  @Test
  void refusesWhatItCannotBe() throws Exception {
    assertThat(send(ADMIN, "?format=uci", bytes(TWO)).body().path("code").asText())
        .isEqualTo("not-that-format");
    assertThat(send(ADMIN, "?format=xml", bytes(TWO)).body().path("code").asText())
        .isEqualTo("unknown-format");
    assertThat(send(ADMIN, "?format=uci&zone=Mars", bytes(TWO)).body().path("code").asText())
        .isEqualTo("unknown-zone");
    assertThat(send("member", "?format=jsonl", bytes(TWO)).status()).isEqualTo(403);
    get(ADMIN, IMPORTS + "/00000000-0000-0000-0000-000000000000").is(404);
    assertThat(facts()).isEmpty();
  }

  @Test
  void takesInTheWholeRealLog() throws Exception {
    Path file = Path.of("../shared/data/uci_incident_events.csv.gz");
    assumeTrue(Files.exists(file), file + " is not here: nothing real to take in");

    Answer report = taken("?format=uci&zone=UTC", Files.readAllBytes(file));

    assertThat(report.at("/read").asInt()).isEqualTo(141_712);
    assertThat(report.at("/accepted").asInt()).isEqualTo(24_918);
    assertThat(report.at("/refused").asInt()).isEqualTo(5);
    assertThat(facts()).hasSize(24_918).filteredOn(one -> !one.endsWith(" 0")).hasSize(275);
  }
}
