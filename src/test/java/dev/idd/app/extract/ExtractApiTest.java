package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The Extract as its page uses it. */
class ExtractApiTest extends ApiTest {
  @Autowired Extracts extracts;
  @Autowired Classifications classifications;

  private Answer change(String as, String key, long version, String command) {
    return post(
        as,
        "/api/incidents/" + key + "/extract",
        json("{'version':" + version + ",'command':" + command + "}"));
  }

  private Answer read(String as, String key) {
    return get(as, "/api/incidents/" + key + "/extract");
  }

  @Test
  void startsEmptyAndEditable() {
    Answer extract = read("responder", jira.incident()).is(200);

    assertThat(extract.at("/version").asLong()).isZero();
    assertThat(extract.at("/savedAt").isNull()).isTrue();
    assertThat(extract.at("/steward").isNull()).isTrue();
    assertThat(extract.text("/incident/status/category")).isEqualTo("new");
    assertThat(extract.text("/incident/created")).isEqualTo("2026-01-31T10:00:00Z");
    assertThat(extract.at("/mayEdit").asBoolean()).isTrue();
    assertThat(extract.at("/rootCause/whys").isArray()).isTrue();
    assertThat(extract.at("/rootCause/done").isMissingNode()).isTrue();
    assertThat(extract.at("/steps")).hasSize(5).allMatch(step -> !step.path("done").asBoolean());
  }

  @Test
  void keepsEachStepAndCountsVersions() {
    String key = jira.incident();

    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    change(
            "responder",
            key,
            1,
            "{'type':'record-root-cause','rootCause':{'whys':['a','  ','b'],'classKey':'concurrency',"
                + "'component':' checkout ','evidence':[{'kind':'logs','link':'https://l/1'}]}}")
        .is(200);
    change(
            "responder",
            key,
            2,
            "{'type':'state-requirement','requirement':{'statement':'The system must wait.'}}")
        .is(200);
    change(
            "responder",
            key,
            3,
            "{'type':'answer-test-gap','testGap':{'description':'two at once','kind':'chaos'}}")
        .is(200);
    change(
            "responder",
            key,
            4,
            "{'type':'review-pattern','patternReview':{'sameClass':'yes','sameComponent':'no',"
                + "'sameAiFailureMode':'unknown','reasoning':''}}")
        .is(200);
    Answer last =
        change("responder", key, 5, "{'type':'attribute','attribution':{'aiInvolved':'unknown'}}")
            .is(200);

    assertThat(last.at("/version").asLong()).isEqualTo(6);
    assertThat(last.text("/steward/displayName")).isEqualTo("Name of steward");
    assertThat(last.text("/steward/avatarUrl")).isEqualTo("https://a/48");
    assertThat(last.at("/rootCause/whys")).extracting(JsonNode::asText).containsExactly("a", "b");
    assertThat(last.text("/rootCause/component")).isEqualTo("checkout");
    assertThat(last.text("/patternReview/sameAiFailureMode")).isEqualTo("unknown");
    assertThat(last.at("/steps")).allMatch(step -> step.path("done").asBoolean());
    assertThat(classifications.of(tenant, List.of(new IssueId(jira.id(key)))))
        .containsValue(new Classification("concurrency", "checkout"));
    assertThat(steps(key))
        .containsExactly(
            "steward", "root-cause", "requirement", "test-gap", "pattern-review", "attribution");
  }

  private List<String> steps(String key) {
    return database
        .sql(
            "select step from incident_extract_change where tenant_id = ? and issue_id = ?"
                + " and account_id = 'responder' order by version")
        .params(tenant.value(), jira.id(key))
        .query(String.class)
        .list();
  }

  /** A misspelt or misplaced field would otherwise empty the step it was meant to fill. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a misspelt step      | {'version':1,'command':{'type':'state-requirement','requirment':{}}}",
        "a misspelt field     | {'version':1,'command':{'type':'state-requirement','requirement':{'text':'x'}}}",
        "no step              | {'version':1,'command':{'type':'state-requirement'}}",
        "no steward           | {'version':1,'command':{'type':'assign-steward'}}",
        "no version           | {'command':{'type':'assign-steward','accountId':null}}",
        "half a version       | {'version':1.5,'command':{'type':'assign-steward','accountId':null}}",
        "a version in quotes  | {'version':'1','command':{'type':'assign-steward','accountId':null}}",
        "two versions         | {'version':0,'version':1,'command':{'type':'assign-steward','accountId':null}}",
        "a number for a text  | {'version':1,'command':{'type':'assign-steward','accountId':7}}",
        "an unknown command   | {'version':1,'command':{'type':'forget-everything'}}",
        "more after the end   | {'version':1,'command':{'type':'assign-steward','accountId':null}} and",
        "no JSON              | version=1",
      })
  void whatIsNotUnderstoodChangesNothing(String name, String body) {
    String key = jira.incident();
    String stated =
        "{'type':'state-requirement','requirement':{'statement':'The system must wait.'}}";
    change("responder", key, 0, stated).is(200);

    Answer refused = post("responder", "/api/incidents/" + key + "/extract", json(body)).is(400);

    assertThat(refused.text("/code")).as(name).isEqualTo("malformed-json");
    assertThat(read("responder", key).at("/version").asLong()).isEqualTo(1);
  }

  @Test
  void charactersThatNobodyCanSeeAreLeftOut() {
    Answer saved =
        change(
                "responder",
                jira.incident(),
                0,
                "{'type':'state-requirement','requirement':{'statement':'The\\u0000 system\\n must.'}}")
            .is(200);

    assertThat(saved.text("/requirement/statement")).isEqualTo("The system\n must.");
  }

  @Test
  void savingTheSameAgainIsNoNewVersion() {
    String key = jira.incident();
    String command =
        "{'type':'state-requirement','requirement':{'statement':'The system must wait.'}}";

    change("responder", key, 0, command).is(200);
    Answer again = change("responder", key, 1, command).is(200);

    assertThat(again.at("/version").asLong()).isEqualTo(1);
  }

  @Test
  void aConflictShowsWhatTheOtherPersonSaved() {
    String key = jira.incident();
    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);

    Answer conflict =
        change("other", key, 0, "{'type':'attribute','attribution':{'aiInvolved':'no'}}").is(409);

    assertThat(conflict.text("/code")).isEqualTo("version-conflict");
    assertThat(conflict.at("/current/version").asLong()).isEqualTo(1);
    assertThat(conflict.text("/current/steward/accountId")).isEqualTo("steward");
  }

  @Test
  void theStewardMustBeAssignable() {
    Answer refused =
        change("responder", jira.incident(), 0, "{'type':'assign-steward','accountId':'stranger'}")
            .is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo("accountId");
    assertThat(refused.text("/fields/0/message")).contains("cannot be assigned in OPS");
  }

  @Test
  void aStewardWhoLeftIsStillShown() {
    String key = jira.incident();
    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    database
        .sql(
            "update incident_extract set body = replace(body, 'steward\",\"root', 'left\",\"root')")
        .update();

    assertThat(read("responder", key).is(200).text("/steward/displayName"))
        .isEqualTo("Unknown person");
  }

  @Test
  void errorsNameTheirFields() {
    Answer refused =
        change(
                "responder",
                jira.incident(),
                0,
                "{'type':'record-root-cause','rootCause':{'whys':['"
                    + "x".repeat(4001)
                    + "'],"
                    + "'classKey':'gremlins','component':'c'}}")
            .is(422);

    assertThat(refused.text("/code")).isEqualTo("invalid-fields");
    assertThat(refused.at("/fields"))
        .extracting(field -> field.path("field").asText())
        .containsExactly("rootCause.whys[0]", "rootCause.classKey");
  }

  @Test
  void theSummaryOnceMoreIsNoRequirement() {
    String key = jira.incident();

    Answer refused = state(key, 0, "The checkout is down!").is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo("requirement.statement");
    assertThat(refused.text("/fields/0/message"))
        .isEqualTo(
            "This repeats the summary of the incident. Which property, if present, would have"
                + " prevented it?");
    assertThat(read("responder", key).at("/version").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "The auth service was slow, true",
    "We should be more careful, true",
    "n/a, false",
    "'', false"
  })
  void whateverElseTheLintSaysIsSaved(String statement, boolean done) {
    String key = jira.incident();
    state(key, 0, "The system must wait.").is(200);

    Answer saved = state(key, 1, statement).is(200);

    assertThat(saved.text("/requirement/statement")).isEqualTo(statement);
    assertThat(saved.at("/steps/1/done").asBoolean()).isEqualTo(done);
  }

  @Test
  void aSummaryThatBecomesTheRequirementUndoesTheStep() {
    String key = jira.incident();
    state(key, 0, "Orders survive a restart.").is(200);
    jira.set(key, "summary", JsonNodeFactory.instance.textNode("Orders survive a restart"));

    assertThat(read("responder", key).at("/steps/1/done").asBoolean()).isFalse();
  }

  private Answer state(String key, long version, String statement) {
    String command = "{'type':'state-requirement','requirement':{'statement':'" + statement + "'}}";
    return change("responder", key, version, command);
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET, /extract, , 401, not-authenticated",
    "POST, /extract, , 401, not-authenticated",
    "GET, /extract/options, , 401, not-authenticated",
    "GET, /extract, outsider, 404, not-found",
    "POST, /extract, outsider, 404, not-found",
    "GET, /extract/options, outsider, 404, not-found",
    "POST, /extract, reader, 403, not-allowed",
  })
  void whoMayNotIsToldNo(String method, String path, String as, int status, String code) {
    String body = json("{'version':0,'command':{'type':'assign-steward','accountId':null}}");

    Answer answer =
        call(
            tenant,
            as,
            HttpMethod.valueOf(method),
            "/api/incidents/" + jira.incident() + path,
            method.equals("POST") ? body : null);

    assertThat(answer.is(status).text("/code")).isEqualTo(code);
  }

  @Test
  void aReaderMayRead() {
    assertThat(read("reader", jira.incident()).is(200).at("/mayEdit").asBoolean()).isFalse();
  }

  @Test
  void onlyIncidentsHaveAnExtract() {
    String story = jira.story();

    assertThat(read("responder", story).is(404).text("/code")).isEqualTo("not-an-incident");
    assertThat(
            change("responder", story, 0, "{'type':'attribute','attribution':{}}")
                .is(404)
                .text("/code"))
        .isEqualTo("not-an-incident");
    assertThat(read("responder", "nonsense").is(404).text("/code")).isEqualTo("not-found");
  }

  @Test
  void oneSiteNeverSeesTheExtractOfAnother() {
    TenantId other = install();
    String key = jira.incident();
    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);

    Answer theirs =
        call(other, "responder", HttpMethod.GET, "/api/incidents/" + key + "/extract", null);
    assertThat(theirs.is(200).at("/version").asLong()).isZero();
    assertThat(extracts.of(other, new IssueId(jira.id(key)))).isEqualTo(Extract.EMPTY);
    assertThat(extracts.of(tenant, new IssueId(jira.id(key))).steward()).isEqualTo("steward");
  }

  @Test
  void nonsenseIsRefusedWithoutAStory() {
    String path = "/api/incidents/" + jira.incident() + "/extract";

    assertThat(post("responder", path, "{").is(400).text("/code")).isEqualTo("malformed-json");
    assertThat(post("responder", path, json("{'version':0}")).is(422).text("/code"))
        .isEqualTo("command-missing");
    post("responder", path, json("{'version':0,'command':{'type':'drop-table'}}")).is(400);
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'attribute','attribution':{'aiInvolved':'maybe'}}}"))
        .is(400);
    post("responder", path, json("{'version':0,'command':{'type':'attribute','attribution':null}}"))
        .is(200);
  }

  @Test
  void everyVersionReachesJira() {
    String key = jira.incident();
    change("responder", key, 0, "{'type':'attribute','attribution':{'aiInvolved':'yes'}}").is(200);
    change(
            "responder",
            key,
            1,
            "{'type':'record-root-cause','rootCause':{'classKey':'concurrency','component':'c'}}")
        .is(200);

    eventually(
        () ->
            assertThat(jira.property(key, "idd.extract"))
                .isEqualTo(
                    JSON.valueToTree(
                        PublishedExtract.of(extracts.of(tenant, new IssueId(jira.id(key))))
                            .json())));
    assertThat(jira.property(key, "idd.extract").path("classKey").asText())
        .isEqualTo("concurrency");
    assertThat(jira.property(key, "idd.extract").path("aiInvolved").asText()).isEqualTo("yes");
  }

  @Test
  void aNewDatabaseIsRestoredFromJira() {
    String key = jira.incident();
    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    change(
            "responder",
            key,
            1,
            "{'type':'answer-test-gap','testGap':{'description':'d','kind':'unit'}}")
        .is(200);
    Extract before = extracts.of(tenant, new IssueId(jira.id(key)));
    eventually(
        () ->
            assertThat(jira.property(key, "idd.extract"))
                .isEqualTo(PublishedExtract.of(before).json()));

    TenantId fresh = install();

    eventually(() -> assertThat(extracts.of(fresh, new IssueId(jira.id(key)))).isEqualTo(before));
  }

  @Test
  void nobodyOverwritesWhatIsStillToBeRestored() {
    String key = jira.incident();
    Extract before = Extract.EMPTY.withSteward("steward").with(new Requirement("It must.", null));
    database.sql("delete from kept_project where tenant_id = ?").param(tenant.value()).update();
    jira.forge(key, "idd.extract", PublishedExtract.of(before).json());

    change("responder", key, 0, "{'type':'attribute','attribution':{'aiInvolved':'no'}}").is(409);

    assertThat(extracts.of(tenant, new IssueId(jira.id(key)))).isEqualTo(before);
  }

  @Test
  void afterTheRestoreAPropertyIsNotBelieved() {
    String key = jira.incident();
    jira.forge(key, "idd.extract", PublishedExtract.of(Extract.EMPTY.withSteward("forged")).json());

    assertThat(read("responder", key).is(200).at("/version").asLong()).isZero();
  }

  @Test
  void optionsComeFromTheVocabularyAndTheProject() {
    Answer options =
        get("responder", "/api/incidents/" + jira.incident() + "/extract/options").is(200);

    assertThat(options.at("/classes")).hasSizeGreaterThan(10);
    assertThat(options.at("/components"))
        .extracting(JsonNode::asText)
        .containsExactly("Auth", "checkout");
    for (String list :
        List.of(
            "triggers",
            "evidenceKinds",
            "requirementKinds",
            "testKinds",
            "aiCategories",
            "detectionSources",
            "categories",
            "roles",
            "mitigations",
            "resolutions",
            "verifications",
            "testOrders")) {
      assertThat(options.at("/" + list))
          .as(list)
          .isNotEmpty()
          .allMatch(choice -> choice.hasNonNull("key") && choice.hasNonNull("description"));
    }
  }

  private static final String RESPONSE =
      "{'type':'record-response','response':{'detectionSource':'alert','alert':'https://a/1',"
          + "'category':'database','roles':[{'role':'technical','accountId':'other'},"
          + "{'role':'operations','name':'Jo'}],'mitigations':[{'kind':'rollback','note':'to 1'}],"
          + "'boundary':{'levers':'flag x'},'recovery':{'symptomsCleared':true,"
          + "'fallbackActive':false,'guardrailsDocumented':false,'handoffDone':false},"
          + "'resolution':{'type':'workaround','verification':'failed','note':'came back'},"
          + "'knowledgeArticle':'https://kb/1'}}";

  @Test
  void keepsTheResponseAndNamesItsPeople() {
    Answer saved = change("responder", jira.incident(), 0, RESPONSE).is(200);

    assertThat(saved.text("/response/roles/0/person/displayName")).isEqualTo("Name of other");
    assertThat(saved.text("/response/roles/1/name")).isEqualTo("Jo");
    assertThat(saved.at("/response/roles/1/person").isNull()).isTrue();
    assertThat(saved.text("/response/mitigations/0/kind")).isEqualTo("rollback");
    assertThat(saved.text("/response/boundary/levers")).isEqualTo("flag x");
    assertThat(saved.text("/response/boundary/coexistenceSeam")).isEmpty();
    assertThat(saved.at("/response/recovery/symptomsCleared").asBoolean()).isTrue();
    assertThat(saved.at("/response/recovery/handoffDone").asBoolean()).isFalse();
    assertThat(saved.text("/response/resolution/verification")).isEqualTo("failed");
  }

  @Test
  void aFailedVerificationReachesTheGate() {
    String key = jira.incident();
    change("responder", key, 0, RESPONSE).is(200);

    Answer gate = post("responder", "/api/incidents/" + key + "/gate/check", "{}").is(200);

    assertThat(gate.at("/reasons"))
        .extracting(reason -> reason.path("code").asText())
        .contains("verification-failed");
  }

  @Test
  void anExpiredGuardrailReachesTheGate() {
    String key = jira.incident();
    Answer saved =
        change(
                "responder",
                key,
                0,
                "{'type':'record-follow-up','followUp':{'guardrails':[{'text':'limit',"
                    + "'expiresOn':'2020-01-01'},{'text':' '}],'openQuestions':['who?',' '],"
                    + "'wentWell':['the alert'],'wentPoorly':[]}}")
            .is(200);

    assertThat(saved.at("/followUp/guardrails")).hasSize(1);
    assertThat(saved.text("/followUp/guardrails/0/expiresOn")).isEqualTo("2020-01-01");
    assertThat(saved.at("/followUp/openQuestions")).hasSize(1);
    assertThat(
            post("responder", "/api/incidents/" + key + "/gate/check", "{}").is(200).at("/reasons"))
        .extracting(reason -> reason.path("code").asText())
        .contains("guardrail-expired");
  }

  @Test
  void hoursSayWhoEstimatedThem() {
    Answer saved =
        change(
                "responder",
                jira.incident(),
                0,
                "{'type':'estimate-hours','response':2.5,'saved':0}")
            .is(200);

    assertThat(saved.at("/hours/response/hours").asDouble()).isEqualTo(2.5);
    assertThat(saved.text("/hours/response/by/displayName")).isEqualTo("Name of responder");
    assertThat(saved.at("/hours/response/at").isTextual()).isTrue();
    assertThat(saved.at("/hours/rework").isNull()).isTrue();
  }

  @Test
  void theTimelineComesFromJiraUntilSomebodyTypesIt() {
    String key = jira.incident();
    jira.move(key, TinyJira.CLOSED, Instant.parse("2026-01-31T11:00:00Z"));
    String path = "/api/incidents/" + key + "/extract/timeline";

    Answer jiras = get("reader", path).is(200);
    assertThat(jiras.text("/detected/at")).isEqualTo("2026-01-31T10:00:00Z");
    assertThat(jiras.text("/resolved/origin")).isEqualTo("jira");
    assertThat(jiras.text("/closed/at")).isEqualTo("2026-01-31T11:00:00Z");
    assertThat(jiras.at("/timeToResolve/minutes").asLong()).isEqualTo(60);
    assertThat(jiras.text("/review/dueAt")).isEqualTo("2026-02-02T11:00:00Z");
    assertThat(jiras.at("/review/overdue").asBoolean()).isTrue();
    assertThat(jiras.body().toString()).doesNotContain("accountId", "displayName");

    change(
            "responder",
            key,
            0,
            "{'type':'correct-timeline','timeline':{'resolved':'2026-01-31T10:20:00Z'}}")
        .is(200);
    Answer typed = get("reader", path).is(200);
    assertThat(typed.text("/resolved/origin")).isEqualTo("typed");
    assertThat(typed.text("/resolved/jira")).isEqualTo("2026-01-31T11:00:00Z");
    assertThat(typed.at("/timeToResolve/minutes").asLong()).isEqualTo(20);
    get("outsider", path).is(404);
    get(null, path).is(401);
  }

  @Test
  void onlyTheStewardSignsOff() {
    String key = jira.incident();
    String sign = "{'type':'sign-off','signed':true}";
    Answer assigned =
        change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    assertThat(assigned.at("/maySignOff").asBoolean()).isFalse();

    assertThat(change("responder", key, 1, sign).is(403).text("/detail"))
        .isEqualTo("Only the Improvement Steward of " + key + " says that its review is complete.");
    assertThat(read("steward", key).is(200).at("/maySignOff").asBoolean()).isTrue();
    Answer signed = change("steward", key, 1, sign).is(200);
    assertThat(signed.at("/signOff/signed").asBoolean()).isTrue();
    assertThat(signed.text("/signOff/by/displayName")).isEqualTo("Name of steward");
    Answer taken = change("steward", key, 2, "{'type':'sign-off','signed':false}").is(200);
    assertThat(taken.at("/signOff/by").isNull()).isTrue();
  }

  @Test
  void reopeningVoidsTheSignOffAndSaysSo() {
    String key = jira.incident();
    change("steward", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    jira.move(key, TinyJira.CLOSED, Instant.parse("2026-01-31T11:00:00Z"));
    change("steward", key, 1, "{'type':'sign-off','signed':true}").is(200);

    jira.move(key, TinyJira.OPEN, Instant.parse("2999-01-31T11:00:00Z"));
    changed(key, "status");

    eventually(
        () ->
            assertThat(read("steward", key).is(200).text("/signOff/voidedAt"))
                .isEqualTo("2999-01-31T11:00:00Z"));
    assertThat(read("steward", key).is(200).text("/steward/accountId")).isEqualTo("steward");
    assertThat(read("steward", key).is(200).at("/signOff/signed").asBoolean()).isFalse();
  }

  @Test
  void theHistorySaysWhoChangedWhat() {
    String key = jira.incident();
    change("responder", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    change("other", key, 1, "{'type':'attribute','attribution':{'aiInvolved':'no'}}").is(200);

    Answer history = get("reader", "/api/incidents/" + key + "/extract/history").is(200);

    assertThat(history.at("/changes"))
        .extracting(one -> one.at("/by/displayName").asText() + " " + one.path("step").asText())
        .containsExactly("Name of other attribution", "Name of responder steward");
    get("outsider", "/api/incidents/" + key + "/extract/history").is(404);
  }

  @Test
  void everyPartIsRestoredFromJira() {
    String key = jira.incident();
    change("steward", key, 0, "{'type':'assign-steward','accountId':'steward'}").is(200);
    change("steward", key, 1, RESPONSE).is(200);
    change(
            "steward",
            key,
            2,
            "{'type':'correct-timeline','timeline':{'mitigated':'2026-01-31T10:20:00Z'}}")
        .is(200);
    change("steward", key, 3, "{'type':'estimate-hours','rework':1}").is(200);
    change(
            "steward",
            key,
            4,
            "{'type':'record-follow-up','followUp':{'guardrails':[{'text':'limit',"
                + "'expiresOn':'2999-01-01'}]}}")
        .is(200);
    change("steward", key, 5, "{'type':'sign-off','signed':true}").is(200);
    Extract before = extracts.of(tenant, new IssueId(jira.id(key)));
    eventually(
        () ->
            assertThat(jira.property(key, "idd.extract"))
                .isEqualTo(PublishedExtract.of(before).json()));

    TenantId fresh = install();

    eventually(() -> assertThat(extracts.of(fresh, new IssueId(jira.id(key)))).isEqualTo(before));
  }

  @Test
  void withoutCredentialsALinkedTestStaysLinked() {
    Answer saved =
        change(
                "responder",
                jira.incident(),
                0,
                "{'type':'answer-test-gap','testGap':{'description':'d','kind':'unit',"
                    + "'committedAt':'https://github.com/a/b/commit/4be1f2a',"
                    + "'fixAt':'https://github.com/a/b/pull/1','order':'before',"
                    + "'wouldCatch':'the lost update','alsoAt':['https://github.com/a/b']}}")
            .is(200);

    assertThat(saved.text("/testEvidence/grade")).isEqualTo("linked");
    assertThat(saved.text("/testGap/wouldCatch")).isEqualTo("the lost update");
    assertThat(saved.text("/testGap/alsoAt/0")).isEqualTo("https://github.com/a/b");
  }

  @Test
  void theReviewCanBeReadElsewhere() {
    String key = jira.incident();
    change("responder", key, 0, RESPONSE).is(200);

    String markdown = text("reader", "/api/incidents/" + key + "/extract/export.md");

    assertThat(markdown)
        .contains(
            "# Post-incident review: " + key + " Checkout is down", "Technical lead: Name of other")
        .contains("### Initial", "### Update", "### Resolved", "### Post-incident summary");
    get("outsider", "/api/incidents/" + key + "/extract/export.md").is(404);
    get(null, "/api/incidents/" + key + "/extract/export.md").is(401);
  }

  @Test
  void theReviewBecomesACommentOfThePerson() {
    String key = jira.incident();

    Answer written =
        post("reader", "/api/incidents/" + key + "/extract/export/comment", "{}").is(201);

    assertThat(written.text("/commentId")).isNotEmpty();
    assertThat(jira.writes).contains("POST comment " + key + " as reader");
  }

  @Test
  void whatJiraSaysAboutTheCommentIsPassedOn() {
    String key = jira.incident();
    jira.fail(
        "POST comment .*",
        new JiraFailure.Rejected(400, List.of("You do not have the permission to comment.")));

    Answer refused =
        post("reader", "/api/incidents/" + key + "/extract/export/comment", "{}").is(502);

    assertThat(refused.text("/code")).isEqualTo("jira-refused");
    assertThat(refused.at("/jira").toString()).contains("permission to comment");
  }
}
