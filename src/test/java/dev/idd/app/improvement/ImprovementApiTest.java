package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.Adf;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.TenantId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Improvements as the pages use them. */
class ImprovementApiTest extends ApiTest {
  @Autowired Improvements improvements;
  @Autowired StoredImprovements stored;

  private static final String FULL =
      "{'requestId':'%s','projectKey':'APP','issueTypeId':'2','summary':'Wait politely',"
          + "'acceptanceCriteria':'- one\\n- two','ownerAccountId':'steward','sprintId':'5',"
          + "'fixVersionId':'9','dueDate':'2026-12-31','scope':'beyond-fix','state':'committed'}";

  private Answer create(String incident, String requestId) {
    return post("responder", path(incident), json(FULL.formatted(requestId)));
  }

  private static String path(String incident) {
    return "/api/incidents/" + incident + "/improvements";
  }

  private Answer command(String key, long version, String command) {
    return post(
        "responder",
        "/api/improvements/" + key,
        json("{'version':" + version + ",'command':" + command + "}"));
  }

  @Test
  void createsAStoryInOneAction() {
    String incident = jira.incident();
    post(
            "responder",
            "/api/incidents/" + incident + "/extract",
            json(
                "{'version':0,'command':{'type':'state-requirement','requirement':"
                    + "{'statement':'The system must wait.'}}}"))
        .is(200);

    Answer made = create(incident, "one").is(201);

    assertThat(made.at("/warnings")).isEmpty();
    assertThat(made.text("/improvement/owner/displayName")).isEqualTo("Name of steward");
    assertThat(made.text("/improvement/schedule/sprint/name")).isEqualTo("Sprint 5");
    assertThat(made.text("/improvement/schedule/fixVersion/id")).isEqualTo("9");
    assertThat(made.text("/improvement/schedule/dueDate")).isEqualTo("2026-12-31");
    assertThat(made.at("/improvement/missing")).isEmpty();
    assertThat(made.text("/improvement/incidents/0/key")).isEqualTo(incident);
    assertThat(made.text("/improvement/incidents/0/requirement"))
        .isEqualTo("The system must wait.");
    String story = made.text("/improvement/key");
    assertThat(jira.writes).contains("POST issueLink " + story + " " + incident);
    String description = jira.fields(story).path("description").toString();
    assertThat(description)
        .contains(incident, "Checkout is down", "The system must wait.", "\"one\"", "\"two\"");
    JsonNode property = jira.property(story, "idd.improvement");
    assertThat(property.path("state").asText()).isEqualTo("committed");
    assertThat(property.path("scope").asText()).isEqualTo("beyond-fix");
  }

  private void choose(String column, String value) {
    database
        .sql(
            "update project_settings set %s = ? where tenant_id = ? and project_key = 'OPS'"
                .formatted(column))
        .params(value, tenant.value())
        .update();
  }

  private String criteria(String field, String story) {
    return jira.fields(story).path(field).toString();
  }

  @Test
  void onlyTheChosenIssueTypesAreImprovements() {
    choose("improvement_types", "3");
    String incident = jira.incident();

    assertThat(get("responder", path(incident) + "/options").is(200).at("/projects"))
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.path("key").asText()).isEqualTo("OPS");
              assertThat(project.at("/issueTypes")).hasSize(1);
            });
    assertThat(create(incident, "type").is(422).text("/fields/0/message"))
        .isEqualTo("Improvements are not made as this issue type.");
    Answer link =
        post(
            "responder",
            path(incident) + "/links",
            json(
                "{'improvementKey':'"
                    + jira.story()
                    + "','acceptanceCriteria':'','scope':'beyond-fix','state':'committed'}"));
    assertThat(link.is(422).text("/fields/0/message"))
        .isEqualTo(
            "An issue of this type cannot be an improvement. The project's settings name the"
                + " types.");
  }

  @Test
  void criteriaAreWrittenToTheChosenFieldAndReadFromIt() {
    choose("criteria_field", TinyJira.CRITERIA_FIELD);
    Answer made = create(jira.incident(), "criteria").is(201);
    String story = made.text("/improvement/key");
    assertThat(made.at("/warnings")).isEmpty();
    assertThat(criteria(TinyJira.CRITERIA_FIELD, story)).contains("\"doc\"", "- one", "- two");
    assertThat(made.text("/improvement/acceptanceCriteria")).isEqualTo("- one\n- two");

    jira.set(story, TinyJira.CRITERIA_FIELD, JSON.valueToTree(Adf.doc("Said in Jira.")));
    Answer read = get("responder", "/api/improvements/" + story).is(200);
    assertThat(read.text("/acceptanceCriteria")).isEqualTo("Said in Jira.");

    command(
            story,
            read.at("/version").asLong(),
            "{'type':'set-criteria','acceptanceCriteria':'Said here.'}")
        .is(200);
    assertThat(criteria(TinyJira.CRITERIA_FIELD, story)).contains("Said here.");
  }

  @Test
  void aFieldOfOneLineTakesCriteriaInOneLine() {
    choose("criteria_field", TinyJira.NOTE_FIELD);
    String story = create(jira.incident(), "one-line").is(201).text("/improvement/key");
    assertThat(criteria(TinyJira.NOTE_FIELD, story)).isEqualTo("\"- one; - two\"");

    Answer refused =
        command(story, 1, "{'type':'set-criteria','acceptanceCriteria':'" + "x".repeat(256) + "'}")
            .is(422);
    assertThat(refused.text("/fields/0/message"))
        .isEqualTo(
            "The project keeps criteria in a field of one line: write at most 255 characters.");
    assertThat(criteria(TinyJira.NOTE_FIELD, story)).isEqualTo("\"- one; - two\"");
  }

  @Test
  void criteriaOfTheFieldCountForTheGate() {
    choose("criteria_field", TinyJira.CRITERIA_FIELD);
    String incident = jira.incident();
    String story = jira.story();
    jira.link(story, incident);
    jira.set(story, TinyJira.CRITERIA_FIELD, JSON.valueToTree(Adf.doc("Waits.")));

    assertThat(get("responder", path(incident)).is(200).at("/improvements/0/missing"))
        .extracting(gap -> gap.path("code").asText())
        .isNotEmpty()
        .doesNotContain("criteria");
  }

  @Test
  void whatTheFieldRefusesChangesNothing() {
    choose("criteria_field", TinyJira.CRITERIA_FIELD);
    String incident = jira.incident();
    jira.fail(
        "PUT issue .*",
        new JiraFailure.Rejected(400, List.of("It is not on the appropriate screen.")));

    Answer made = create(incident, "screen").is(201);
    assertThat(made.text("/warnings/0"))
        .startsWith("IDD keeps the acceptance criteria, but the story's own field")
        .contains("It is not on the appropriate screen.");
    String story = made.text("/improvement/key");
    command(story, 1, "{'type':'set-criteria','acceptanceCriteria':'Other.'}").is(502);

    assertThat(get("responder", "/api/improvements/" + story).text("/acceptanceCriteria"))
        .isEqualTo("- one\n- two");
  }

  @Test
  void theSameRequestMakesOneStory() {
    String incident = jira.incident();
    int before = jira.keys("APP").size();

    String first = create(incident, "twice").is(201).text("/improvement/key");
    String second = create(incident, "twice").is(201).text("/improvement/key");

    assertThat(second).isEqualTo(first);
    assertThat(jira.keys("APP")).hasSize(before + 1);
  }

  @Test
  void aRequestBelongsToWhoMadeItAndWhatItWasFor() {
    create(jira.incident(), "mine").is(201);

    assertThat(create(jira.incident(), "mine").is(409).text("/code")).isEqualTo("request-id-taken");
  }

  @Test
  void whenTheAnswerOfJiraIsLostTheStoryIsFoundAgain() {
    String incident = jira.incident();
    String story = create(incident, "lost").is(201).text("/improvement/key");
    database
        .sql(
            "update improvement_request set issue_id = null where request_id = 'lost' and tenant_id = ?")
        .param(tenant.value())
        .update();
    eventually(
        () -> assertThat(jira.property(story, "idd.improvement").has("requestId")).isFalse());
    jira.forge(
        story, "idd.improvement", PublishedImprovement.of(Improvement.PROPOSED, "lost").json());

    assertThat(create(incident, "lost").is(409).text("/code")).isEqualTo("in-progress");

    database
        .sql(
            "update improvement_request set asked_at = ? where request_id = 'lost' and tenant_id = ?")
        .params(OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), tenant.value())
        .update();
    assertThat(create(incident, "lost").is(201).text("/improvement/key")).isEqualTo(story);
  }

  @Test
  void whatJiraRefusesCanBeCorrectedAndSentAgain() {
    String incident = jira.incident();
    jira.fail(
        "POST issue",
        new JiraFailure.Rejected(400, List.of("duedate: cannot be set, not on screen")));

    Answer refused = create(incident, "again").is(502);
    assertThat(refused.text("/jira/0")).contains("not on screen");

    jira.heal();
    create(incident, "again").is(201);
  }

  @Test
  void whatFailsAfterTheStoryIsMended() {
    String incident = jira.incident();
    jira.fail("POST issueLink .* " + incident, new JiraFailure.Unavailable("Jira is down."));
    jira.fail("POST sprint .*", new JiraFailure.Unavailable("Jira is down."));

    Answer made = create(incident, "mend").is(201);
    String story = made.text("/improvement/key");
    assertThat(made.at("/warnings")).hasSize(2);
    assertThat(made.at("/improvement/schedule/sprint").isNull()).isTrue();
    assertThat(get("responder", path(incident)).is(200).text("/improvements/0/key"))
        .as("shown although Jira has no link yet")
        .isEqualTo(story);

    jira.heal();
    database
        .sql("update scheduled_tasks set execution_time = ? where task_name = 'improvement-mend'")
        .param(OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    eventually(() -> assertThat(jira.fields(incident).path("issuelinks")).hasSize(1));
    eventually(() -> assertThat(jira.fields(story).path("customfield_10020").isArray()).isTrue());
    assertThat(jira.countWrites("POST issueLink " + story)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "requestId | '' | requestId",
        "requestId | 'a b' | requestId",
        "projectKey | '' | projectKey",
        "projectKey | 'SECRET' | projectKey",
        "issueTypeId | '' | issueTypeId",
        "summary | '  ' | summary",
        "summary | 'two\\nlines' | summary",
        "sprintId | 'x' | sprintId",
        "fixVersionId | '1 or 1=1' | fixVersionId",
        "dueDate | '31.12.2026' | dueDate",
        "dueDate | '2026-02-30' | dueDate",
        "scope |  | scope",
        "state |  | state",
        "state | 'dismissed' | state",
      })
  void aFormThatCannotBeIsRefusedFieldByField(String field, String value, String wrong) {
    String quoted = value == null ? "null" : "'" + value + "'";
    String body =
        FULL.formatted("ok")
            .replaceAll(
                "'" + field + "':'[^']*'",
                "'" + field + "':" + java.util.regex.Matcher.quoteReplacement(quoted));
    int before = jira.keys("APP").size();

    Answer refused = post("responder", path(jira.incident()), json(body)).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo(wrong);
    assertThat(jira.keys("APP")).hasSize(before);
  }

  @Test
  void linksAnIssueThatIsThere() {
    String incident = jira.incident();
    String story = jira.story();

    Answer linked =
        post(
                "responder",
                path(incident) + "/links",
                json(
                    "{'improvementKey':' "
                        + story
                        + " ','acceptanceCriteria':'done when',"
                        + "'scope':'beyond-fix','state':'committed'}"))
            .is(201);

    assertThat(linked.text("/improvement/key")).isEqualTo(story);
    assertThat(linked.at("/warnings")).isEmpty();
    assertThat(linked.at("/improvement/missing"))
        .extracting(gap -> gap.path("code").asText())
        .containsExactly("owner", "schedule");
    assertThat(jira.fields(story).path("issuelinks")).hasSize(1);
    eventually(
        () -> assertThat(jira.property(story, "idd.improvement").path("v").asInt()).isEqualTo(1));
  }

  @Test
  void oneImprovementMayServeSeveralIncidents() {
    String first = jira.incident();
    String story = create(first, "several").is(201).text("/improvement/key");
    String second = jira.incident();

    Answer linked =
        post(
                "responder",
                path(second) + "/links",
                json("{'improvementKey':'" + story + "','scope':'direct-fix','state':'proposed'}"))
            .is(201);

    assertThat(linked.at("/warnings")).hasSize(1);
    assertThat(linked.text("/improvement/state")).isEqualTo("committed");
    assertThat(linked.text("/improvement/scope")).isEqualTo("beyond-fix");
    assertThat(improvements.incidentsOf(tenant, new IssueId(jira.id(story))))
        .containsExactlyInAnyOrder(new IssueId(jira.id(first)), new IssueId(jira.id(second)));
  }

  @Test
  void anIncidentIsNoImprovement() {
    String incident = jira.incident();
    String body = "{'improvementKey':'%s','scope':'beyond-fix','state':'proposed'}";

    for (String other : List.of(incident, jira.incident())) {
      assertThat(
              post("responder", path(incident) + "/links", json(body.formatted(other)))
                  .is(422)
                  .text("/fields/0/field"))
          .isEqualTo("improvementKey");
    }
    assertThat(
            post("responder", path(incident) + "/links", json(body.formatted("APP-1")))
                .is(404)
                .text("/code"))
        .isEqualTo("not-found");
  }

  @Test
  void aStoryLinkedByHandIsAnIdeaUntilSomebodySaysMore() {
    String incident = jira.incident();
    String story = jira.story();
    jira.link(story, incident);

    Answer list = get("responder", path(incident)).is(200);
    assertThat(list.text("/improvements/0/state")).isEqualTo("proposed");
    assertThat(list.at("/improvements/0/version").asLong()).isZero();

    Answer adopted =
        command(story, 0, "{'type':'set-criteria','acceptanceCriteria':'done when'}").is(200);
    assertThat(adopted.at("/version").asLong()).isEqualTo(1);
    Answer committed = command(story, 1, "{'type':'commit'}").is(200);
    assertThat(committed.text("/state")).isEqualTo("committed");
    assertThat(committed.text("/acceptanceCriteria")).isEqualTo("done when");
  }

  @Test
  void commandsChangeTheRecordOrTheStory() {
    String story = create(jira.incident(), "commands").is(201).text("/improvement/key");

    Answer dismissed = command(story, 1, "{'type':'dismiss','reason':'Superseded.'}").is(200);
    assertThat(dismissed.text("/state")).isEqualTo("dismissed");
    assertThat(dismissed.text("/dismissedBecause")).isEqualTo("Superseded.");
    Answer back = command(story, 2, "{'type':'propose'}").is(200);
    assertThat(back.text("/dismissedBecause")).isEmpty();
    assertThat(
            command(story, 3, "{'type':'set-scope','scope':'direct-fix'}").is(200).text("/scope"))
        .isEqualTo("direct-fix");
    Answer unowned = command(story, 4, "{'type':'set-owner','accountId':null}").is(200);
    assertThat(unowned.at("/owner").isNull()).isTrue();
    assertThat(jira.fields(story).path("assignee").isNull()).isTrue();
    assertThat(
            command(story, 4, "{'type':'set-owner','accountId':'responder'}")
                .is(200)
                .text("/owner/accountId"))
        .isEqualTo("responder");
    Answer planned =
        command(
                story,
                4,
                "{'type':'schedule','sprintId':null,'fixVersionId':null,'dueDate':'2027-01-01'}")
            .is(200);
    assertThat(planned.text("/schedule/dueDate")).isEqualTo("2027-01-01");
    assertThat(planned.at("/schedule/sprint").isNull()).isTrue();
    assertThat(planned.at("/schedule/fixVersion").isNull()).isTrue();
    Answer sprint = command(story, 4, "{'type':'schedule','sprintId':'5'}").is(200);
    assertThat(sprint.text("/schedule/sprint/id")).isEqualTo("5");
    assertThat(sprint.at("/schedule/dueDate").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'dismiss','reason':' '} | reason",
        "{'type':'dismiss'} | reason",
        "{'type':'schedule'} | dueDate",
        "{'type':'schedule','sprintId':'','dueDate':' '} | dueDate",
        "{'type':'schedule','dueDate':'soon'} | dueDate",
        "{'type':'schedule','sprintId':'-1'} | sprintId",
        "{'type':'set-scope'} | scope",
      })
  void aCommandThatCannotBeIsRefused(String command, String field) {
    String story = create(jira.incident(), "refused").is(201).text("/improvement/key");
    int writes = jira.writes.size();

    assertThat(command(story, 1, command).is(422).text("/fields/0/field")).isEqualTo(field);
    assertThat(jira.writes.stream().skip(writes).filter(write -> write.contains("PUT issue")))
        .isEmpty();
  }

  @Test
  void aConflictShowsWhatTheOtherPersonSaved() {
    String story = create(jira.incident(), "conflict").is(201).text("/improvement/key");
    command(story, 1, "{'type':'dismiss','reason':'No.'}").is(200);

    Answer onRecord = command(story, 1, "{'type':'commit'}").is(409);
    assertThat(onRecord.text("/code")).isEqualTo("version-conflict");
    assertThat(onRecord.text("/current/state")).isEqualTo("dismissed");
    command(story, 1, "{'type':'set-owner','accountId':null}").is(409);
    assertThat(jira.fields(story).path("assignee").isNull()).isFalse();
  }

  @Test
  void saysWhatAnIssueIs() {
    String incident = jira.incident();
    String story = jira.story();
    assertThat(get("reader", "/api/issues/" + incident).is(200).text("/role"))
        .isEqualTo("incident");
    assertThat(get("reader", "/api/issues/" + story).is(200).text("/role")).isEqualTo("other");
    assertThat(get("responder", "/api/improvements/" + story).is(404).text("/code"))
        .isEqualTo("not-an-improvement");

    jira.link(story, incident);

    Answer improvement = get("reader", "/api/issues/" + story).is(200);
    assertThat(improvement.text("/role")).isEqualTo("improvement");
    assertThat(improvement.text("/projectKey")).isEqualTo("APP");
    assertThat(improvement.text("/status/name")).isEqualTo("Open");
  }

  @Test
  void offersWhereAStoryCanBeMade() {
    Answer options = get("responder", path(jira.incident()) + "/options").is(200);

    JsonNode app = options.at("/projects/0");
    assertThat(app.path("key").asText()).isEqualTo("APP");
    assertThat(app.path("sprints")).extracting(one -> one.path("id").asText()).containsExactly("5");
    assertThat(app.path("versions"))
        .extracting(one -> one.path("name").asText())
        .containsExactly("1.0");
    assertThat(options.at("/projects/1/issueTypes"))
        .extracting(one -> one.path("name").asText())
        .as("no incident type")
        .containsExactly("Task");
    assertThat(get("reader", path(jira.incident()) + "/options").is(200).at("/projects"))
        .as("a reader may create nowhere")
        .isEmpty();
  }

  @Test
  void aNewDatabaseIsRestoredFromJira() {
    String incident = jira.incident();
    String story = create(incident, "restore").is(201).text("/improvement/key");
    command(story, 1, "{'type':'dismiss','reason':'Superseded.'}").is(200);
    eventually(
        () ->
            assertThat(jira.property(story, "idd.improvement").path("state").asText())
                .isEqualTo("dismissed"));

    TenantId fresh = install();

    IssueId id = new IssueId(jira.id(story));
    eventually(
        () ->
            assertThat(stored.versioned(fresh, id).improvement())
                .isEqualTo(
                    Improvement.of("- one\n- two", Scope.BEYOND_FIX, State.PROPOSED)
                        .dismiss("Superseded.")));
    assertThat(improvements.incidentsOf(fresh, id)).containsExactly(new IssueId(jira.id(incident)));
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET, incidents/INC/improvements, , 401, not-authenticated",
    "POST, incidents/INC/improvements, , 401, not-authenticated",
    "POST, incidents/INC/improvements/links, , 401, not-authenticated",
    "GET, incidents/INC/improvements/options, , 401, not-authenticated",
    "GET, improvements/STO, , 401, not-authenticated",
    "POST, improvements/STO, , 401, not-authenticated",
    "GET, issues/INC, , 401, not-authenticated",
    "GET, incidents/INC/improvements, outsider, 404, not-found",
    "POST, incidents/INC/improvements, outsider, 404, not-found",
    "POST, incidents/INC/improvements/links, outsider, 404, not-found",
    "GET, incidents/INC/improvements/options, outsider, 404, not-found",
    "GET, improvements/STO, outsider, 404, not-found",
    "POST, improvements/STO, outsider, 404, not-found",
    "GET, issues/INC, outsider, 404, not-found",
    "POST, incidents/INC/improvements, reader, 403, not-allowed",
    "POST, incidents/INC/improvements/links, reader, 403, not-allowed",
    "POST, improvements/STO, reader, 403, not-allowed",
    "GET, incidents/STO/improvements, responder, 404, not-an-incident",
    "POST, incidents/STO/improvements, responder, 404, not-an-incident",
    "POST, incidents/STO/improvements/links, responder, 404, not-an-incident",
    "GET, incidents/STO/improvements/options, responder, 404, not-an-incident",
    "GET, improvements/INC, responder, 404, not-an-improvement",
  })
  void whoMayNotIsToldNo(String method, String path, String as, int status, String code) {
    String incident = jira.incident();
    String story = jira.story();
    jira.link(story, incident);
    String body =
        path.startsWith("improvements/") ? json("{'version':0,'command':{'type':'commit'}}") : "{}";

    Answer answer =
        call(
            tenant,
            as,
            HttpMethod.valueOf(method),
            "/api/" + path.replace("INC", incident).replace("STO", story),
            method.equals("POST") ? body : null);

    assertThat(answer.is(status).text("/code")).isEqualTo(code);
  }

  @Test
  void oneSiteNeverSeesTheRecordsOfAnother() {
    TenantId other = install();
    String incident = jira.incident();
    String story = create(incident, "isolated").is(201).text("/improvement/key");

    Answer theirs =
        call(other, "responder", HttpMethod.GET, "/api/improvements/" + story, null).is(200);
    assertThat(theirs.at("/version").asLong()).isZero();
    assertThat(theirs.text("/acceptanceCriteria")).isEmpty();
    assertThat(
            improvements.incidentsOf(
                new TenantId(java.util.UUID.randomUUID()), new IssueId(jira.id(story))))
        .isEmpty();
  }
}
