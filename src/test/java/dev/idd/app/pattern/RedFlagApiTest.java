package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What is worth a look about an incident, on its page and in its review. */
class RedFlagApiTest extends ApiTest {
  private static final String ROLES =
      "{'type':'record-response','response':{'roles':[{'role':'incident-commander','name':'Jo'}]}}";

  private static String of(String key) {
    return "/api/incidents/" + key + "/red-flags";
  }

  private void change(String key, int version, String command) {
    post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json("{'version':" + version + ",'command':" + command + "}"))
        .is(200);
  }

  private List<String> codes(String key) {
    return get("reader", of(key)).is(200).at("/flags").findValuesAsText("code");
  }

  private String incident(String component) {
    String key = jira.incident();
    change(
        key,
        0,
        "{'type':'record-root-cause','rootCause':{'classKey':'concurrency','component':'"
            + component
            + "'}}");
    return key;
  }

  @Test
  void aFullFormWithoutACommanderIsWorthALookUntilOneIsRecorded() {
    String key = jira.incident();
    assertThat(codes(key)).containsExactly("no-commander");

    change(key, 0, ROLES);

    assertThat(codes(key)).isEmpty();
  }

  @Test
  void theSameIncidentWithinNinetyDaysIsWorthALook() {
    String component = "ledger " + UUID.randomUUID();
    String old = incident(component);
    jira.set(old, "created", TextNode.valueOf("2025-10-01T10:00:00.000+0000"));
    String earlier = incident(component);
    String key = incident(component);
    change(key, 1, ROLES);

    Answer answer = get("reader", of(key)).is(200);

    assertThat(answer.text("/flags/0/code")).isEqualTo("recurring");
    assertThat(answer.text("/flags/0/field")).isEqualTo("pattern-review");
    assertThat(answer.text("/flags/0/sentence")).contains(earlier).doesNotContain(old);
    assertThat(codes(earlier)).doesNotContain("recurring");
  }

  @Test
  void theReviewTellsThemAndTheFindings() {
    String key = jira.incident();
    post(
            "responder",
            "/api/incidents/" + key + "/findings",
            json("{'requestId':'r','title':'Calls'}"))
        .is(201);

    assertThat(text("reader", "/api/incidents/" + key + "/extract/export.md"))
        .contains("- Systemic finding: Calls (open)")
        .contains("## Worth a look\n\n- No incident commander is recorded.");
  }

  @Test
  void theyKeepNobodyFromClosing() {
    String key = jira.incident();

    assertThat(get("reader", "/api/incidents/" + key + "/gate").is(200).at("/reasons").toString())
        .doesNotContain("commander");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({", 401, not-authenticated", "outsider, 404, not-found"})
  void whoMayNotIsToldNo(String as, int status, String code) {
    assertThat(call(tenant, as, HttpMethod.GET, of(jira.incident()), null).is(status).text("/code"))
        .isEqualTo(code);
  }
}
