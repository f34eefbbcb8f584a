package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Systemic findings as the pages use them. */
class FindingApiTest extends ApiTest {
  private static final String OF_PROJECT = "/api/projects/OPS/findings";

  @Autowired FindingRows rows;

  private int requests;

  @AfterEach
  void nothingIsSecret() {
    jira.secret.clear();
  }

  private static String of(String key) {
    return "/api/incidents/" + key + "/findings";
  }

  private Answer elevate(String key, String title) {
    return post(
        "responder",
        of(key),
        json("{'requestId':'r-%d','title':'%s'}".formatted(++requests, title)));
  }

  private Answer move(String key, String how, String finding) {
    return post("responder", of(key) + "/" + how, json("{'findingId':'" + finding + "'}"));
  }

  private Answer change(String as, String finding, long version, String rest) {
    return put(as, OF_PROJECT + "/" + finding, json("{'version':%d,%s}".formatted(version, rest)));
  }

  private static String id(Answer ofIncident) {
    return ofIncident.text("/findings/0/id");
  }

  @Test
  void anIncidentIsElevated() {
    String key = jira.incident();
    String story = jira.story();

    Answer answer =
        post(
                "responder",
                of(key),
                json(
                    "{'requestId':'r','title':' Calls without a limit ','hypothesis':'Nobody sets"
                        + " one.','ownerAccountId':'steward','issueKey':'"
                        + story
                        + "'}"))
            .is(201);

    JsonNode finding = answer.at("/findings/0");
    assertThat(finding.path("title").asText()).isEqualTo("Calls without a limit");
    assertThat(finding.path("hypothesis").asText()).isEqualTo("Nobody sets one.");
    assertThat(finding.path("state").asText()).isEqualTo("open");
    assertThat(finding.at("/owner/displayName").asText()).isEqualTo("Name of steward");
    assertThat(finding.at("/createdBy/displayName").asText()).isEqualTo("Name of responder");
    assertThat(finding.at("/issue/key").asText()).isEqualTo(story);
    assertThat(finding.at("/incidents/0/key").asText()).isEqualTo(key);
    assertThat(finding.path("incidentCount").asInt()).isEqualTo(1);
    assertThat(answer.at("/mayEdit").asBoolean()).isTrue();
    assertThat(get("reader", of(key)).is(200).at("/findings/0")).isEqualTo(finding);
  }

  @Test
  void aSecondTryOfTheSameFormMakesNoSecondFinding() {
    String key = jira.incident();
    String form = json("{'requestId':'same','title':'Calls without a limit'}");

    post("responder", of(key), form).is(201);

    assertThat(post("responder", of(key), form).is(201).at("/findings")).hasSize(1);
  }

  @Test
  void othersJoinAndLeave() {
    String first = jira.incident();
    String second = jira.incident();
    String id = id(elevate(first, "Calls without a limit").is(201));

    Answer joined = move(second, "join", id).is(200);
    assertThat(joined.at("/findings/0/incidents").findValuesAsText("key"))
        .containsExactly(second, first);
    assertThat(move(first, "leave", id).is(200).at("/findings")).isEmpty();
    assertThat(move(second, "leave", id).is(422).text("/code")).isEqualTo("last-incident");
    assertThat(move(second, "join", "nonsense").is(404).text("/code")).isEqualTo("not-found");
    post("responder", of(second) + "/join", "{}").is(404);
  }

  /**
   * All tests share one Jira, and a new site restores what is kept there: words tell them apart.
   */
  @Test
  void aProjectListsItsFindingsWithCounts() {
    String word = UUID.randomUUID().toString();
    JsonNode before = get("reader", OF_PROJECT).is(200).at("/counts");
    String id = id(elevate(jira.incident(), "Calls " + word).is(201));
    elevate(jira.incident(), "Clocks " + word).is(201);
    change("responder", id, 1, "'title':'Calls " + word + "','state':'in-progress'").is(200);

    Answer all = get("reader", OF_PROJECT + "?query=" + word).is(200);

    assertThat(all.at("/findings").findValuesAsText("title"))
        .containsExactly("Clocks " + word, "Calls " + word);
    assertThat(all.at("/findings/1/incidents").asInt()).isEqualTo(1);
    assertThat(all.at("/counts/open").asInt()).isEqualTo(before.path("open").asInt() + 1);
    assertThat(all.at("/counts/inProgress").asInt())
        .isEqualTo(before.path("inProgress").asInt() + 1);
    assertThat(all.at("/mayEdit").asBoolean()).isFalse();
    assertThat(listed("open", word.toUpperCase(Locale.ROOT))).isEqualTo(1);
    assertThat(listed("open,in-progress", word)).isEqualTo(2);
    assertThat(listed("done", word)).isZero();
    assertThat(get("reader", OF_PROJECT + "?state=lost").is(422).text("/code"))
        .isEqualTo("state-unknown");
  }

  private int listed(String states, String words) {
    return get("reader", OF_PROJECT + "?state=" + states + "&query=" + words)
        .is(200)
        .at("/findings")
        .size();
  }

  @Test
  void aFindingIsSaidAnewOnTopOfWhatIsThere() {
    String key = jira.incident();
    String id = id(elevate(key, "Calls").is(201));
    String next = "'title':'Calls without a limit','hypothesis':'No default.','state':'done'";

    Answer changed = change("responder", id, 1, next).is(200);
    Answer conflict = change("responder", id, 1, "'title':'Late','state':'open'").is(409);

    assertThat(changed.text("/state")).isEqualTo("done");
    assertThat(changed.at("/version").asInt()).isEqualTo(2);
    assertThat(conflict.text("/current/title")).isEqualTo("Calls without a limit");
    assertThat(get("reader", OF_PROJECT + "/" + id).is(200).body()).isEqualTo(changed.body());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no title          | 'title':' ','state':'open'                       | title          | in"
            + " common",
        "two lines         | 'title':'a\\n"
            + "b','state':'open'                   | title          | one line",
        "no state          | 'title':'a'                                      | state          |"
            + " open, in progress",
        "a stranger        | 'title':'a','state':'open','ownerAccountId':'stranger' |"
            + " ownerAccountId | cannot be assigned",
        "no such issue     | 'title':'a','state':'open','issueKey':'APP-1'    | issueKey       |"
            + " There is no issue APP-1",
        "no key            | 'title':'a','state':'open','issueKey':'some'     | issueKey       |"
            + " such as APP-12",
      })
  void errorsNameTheirFields(String name, String rest, String field, String message) {
    String id = id(elevate(jira.incident(), "Calls").is(201));

    Answer refused = change("responder", id, 1, rest).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo(field);
    assertThat(refused.text("/fields/0/message")).contains(message);
    assertThat(get("reader", OF_PROJECT + "/" + id).at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void tooMuchTextIsRefusedAndNothingIsMade() {
    String key = jira.incident();
    String body = json("{'requestId':'r','title':'a','hypothesis':'" + "x".repeat(2001) + "'}");

    Answer refused = post("responder", of(key), body).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo("hypothesis");
    assertThat(get("responder", of(key)).is(200).at("/findings")).isEmpty();
  }

  @Test
  void whatThePersonMayNotSeeIsNotShownAndNotLost() {
    String open = jira.incident();
    String secret = jira.incident();
    String story = jira.story();
    String id = id(elevate(open, "Calls").is(201));
    move(secret, "join", id).is(200);
    change("responder", id, 1, "'title':'Calls','state':'open','issueKey':'" + story + "'").is(200);
    jira.secret.addAll(List.of(secret, story));

    Answer seen = get("other", OF_PROJECT + "/" + id).is(200);
    Answer kept = change("other", id, 2, "'title':'Calls!','state':'open'").is(200);

    assertThat(seen.body().toString()).doesNotContain(secret).doesNotContain(story);
    assertThat(seen.at("/incidentCount").asInt()).isEqualTo(2);
    assertThat(seen.at("/issueHidden").asBoolean()).isTrue();
    assertThat(kept.at("/issueHidden").asBoolean()).isTrue();
    jira.secret.clear();
    assertThat(get("other", OF_PROJECT + "/" + id).text("/issue/key")).isEqualTo(story);
    assertThat(
            change("other", id, 3, "'title':'Calls!','state':'open'").is(200).at("/issue").isNull())
        .isTrue();
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET,  of incident,           ,          401, not-authenticated",
    "GET,  of incident,           outsider,  404, not-found",
    "POST, of incident,           outsider,  404, not-found",
    "POST, of incident,           reader,    403, not-allowed",
    "POST, of incident/join,      reader,    403, not-allowed",
    "POST, of incident/leave,     reader,    403, not-allowed",
    "GET,  of project,            ,          401, not-authenticated",
    "GET,  of project,            outsider,  404, not-found",
    "PUT,  of project/{id},       reader,    403, not-allowed",
    "PUT,  of project/{id},       outsider,  404, not-found",
  })
  void whoMayNotIsToldNo(String method, String path, String as, int status, String code) {
    String key = jira.incident();
    String id = id(elevate(key, "Calls").is(201));
    String where =
        path.replace("of incident", of(key)).replace("of project", OF_PROJECT).replace("{id}", id);
    String body =
        method.equals("GET")
            ? null
            : where.endsWith("join") || where.endsWith("leave")
                ? json("{'findingId':'" + id + "'}")
                : where.startsWith("/api/projects")
                    ? json("{'version':1,'title':'a','state':'open'}")
                    : json("{'requestId':'r','title':'a'}");

    assertThat(call(tenant, as, HttpMethod.valueOf(method), where, body).is(status).text("/code"))
        .isEqualTo(code);
  }

  @Test
  void onlyIncidentsAreElevated() {
    assertThat(elevate(jira.story(), "Calls").is(404).text("/code")).isEqualTo("not-an-incident");
  }

  @Test
  void aFindingIsPublishedOnEachOfItsIncidentsAndRestoredFromThem() {
    String first = jira.incident();
    String second = jira.incident();
    String id = id(elevate(first, "Calls").is(201));
    move(second, "join", id).is(200);
    change(
            "responder",
            id,
            1,
            "'title':'Calls without a limit','hypothesis':'No default.','state':'in-progress',"
                + "'ownerAccountId':'steward'")
        .is(200);
    for (String key : List.of(first, second)) {
      eventually(
          () ->
              assertThat(
                      jira.property(key, "idd.findings").at("/content/findings/0/title").asText())
                  .isEqualTo("Calls without a limit"));
    }
    var before = rows.ofIncident(tenant, new IssueId(jira.id(first)));
    var members = rows.members(tenant, before.get(0).id());

    TenantId fresh = install();

    var again = new IssueId(jira.id(first));
    eventually(() -> assertThat(rows.ofIncident(fresh, again)).isEqualTo(before));
    assertThat(rows.members(fresh, before.get(0).id())).isEqualTo(members);
  }

  @Test
  void whoLeavesIsGoneFromItsPropertyToo() {
    String first = jira.incident();
    String second = jira.incident();
    String id = id(elevate(first, "Calls").is(201));
    move(second, "join", id).is(200);
    eventually(() -> assertThat(published(second)).hasSize(1));

    move(second, "leave", id).is(200);

    eventually(() -> assertThat(published(second)).isEmpty());
    assertThat(published(first)).hasSize(1);
  }

  private JsonNode published(String key) {
    return jira.property(key, "idd.findings").at("/content/findings");
  }

  /** A forged property says nothing to a new database: it does not have our seal. */
  @Test
  void whatSomebodyElseWroteIsNotRestored() throws Exception {
    String key = jira.incident();
    String id = id(elevate(jira.incident(), "Real").is(201));
    jira.forge(
        key,
        "idd.findings",
        JSON.readTree(
            json(
                "{'v':1,'content':{'v':1,'findings':[{'id':'"
                    + id
                    + "','version':9,'project':'1000','title':'Forged','state':'open',"
                    + "'createdBy':'x','createdAt':'2026-01-31T10:00:00Z','addedBy':'x',"
                    + "'addedAt':'2026-01-31T10:00:00Z'}]},'seal':'x'}")));

    TenantId fresh = install();

    assertThat(rows.ofIncident(fresh, new IssueId(jira.id(key)))).isEmpty();
  }
}
