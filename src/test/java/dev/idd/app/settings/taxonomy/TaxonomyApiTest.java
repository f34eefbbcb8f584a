package dev.idd.app.settings.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** The taxonomy as its page uses it, and the incidents that follow. */
class TaxonomyApiTest extends ApiTest {
  private static final String OPS = "/api/projects/OPS/taxonomy";
  private static final String SITE = "/api/site/taxonomy";
  private static final String MERGE =
      "{'type':'merge','kind':'class','key':'resource-leak','into':'capacity-exhausted'}";
  private static final String RETIRE = "{'type':'retire','kind':'class','key':'concurrency'}";

  /** What was published there would be restored on the site of the next test. */
  @AfterEach
  void nobodyInheritsTheseIncidents() {
    jira.keys("OPS").forEach(jira::remove);
  }

  private Answer change(String as, String path, String operation) {
    return post(as, path, body(get(as, path).is(200).text("/stamp"), operation));
  }

  private static String body(String stamp, String operation) {
    return json("{'stamp':'" + stamp + "','operation':" + operation + "}");
  }

  private Answer classify(String key, long version, String classKey, String trigger) {
    return post(
        "responder",
        "/api/incidents/" + key + "/extract",
        json(
            "{'version':"
                + version
                + ",'command':{'type':'record-root-cause','rootCause':{'classKey':'"
                + classKey
                + "','triggerKey':"
                + trigger
                + ",'component':'checkout'}}}"));
  }

  private String incidentOf(String classKey) {
    String key = jira.incident();
    classify(key, 0, classKey, "'deploy'").is(200);
    return key;
  }

  private String classOf(String key) {
    return get("responder", "/api/incidents/" + key + "/extract").text("/rootCause/classKey");
  }

  @Test
  void beginsWithWhatIsOurs() {
    Answer view = get("admin", OPS).is(200);

    assertThat(view.text("/source")).isEqualTo("shipped");
    assertThat(view.at("/version").asLong()).isZero();
    assertThat(view.at("/classes")).hasSize(13).allMatch(term -> term.path("shipped").asBoolean());
    assertThat(view.at("/triggers")).hasSize(10);
    assertThat(view.at("/maySetSiteDefault").asBoolean()).isFalse();
  }

  @Test
  void aMergeShowsWhatMovesAndMovesIt() {
    String one = incidentOf("resource-leak");
    String two = incidentOf("resource-leak");
    String other = incidentOf("concurrency");
    String stamp = get("admin", OPS).text("/stamp");

    Answer preview = post("admin", OPS + "/preview", body(stamp, MERGE)).is(200);
    assertThat(preview.text("/changes/0"))
        .isEqualTo("Class “Resource leak” is merged into “Capacity exhausted”.");
    assertThat(preview.at("/affected")).hasSize(1);
    assertThat(preview.at("/affected/0/count").asInt()).isEqualTo(2);
    assertThat(preview.text("/affected/0/becomes")).isEqualTo("relabelled");
    assertThat(preview.text("/affected/0/to")).isEqualTo("Capacity exhausted");
    assertThat(preview.at("/affected/0/incidents"))
        .extracting(JsonNode::asText)
        .containsExactly(one, two);
    assertThat(get("admin", OPS).text("/stamp")).as("nothing happened yet").isEqualTo(stamp);

    Answer merged = post("admin", OPS, body(stamp, MERGE)).is(200);
    assertThat(merged.at("/version").asLong()).isEqualTo(1);
    assertThat(merged.text("/source")).isEqualTo("project");
    assertThat(merged.text("/versions/0/by/displayName")).isEqualTo("Name of admin");

    eventually(
        () -> {
          assertThat(classOf(one)).isEqualTo("capacity-exhausted");
          assertThat(classOf(two)).isEqualTo("capacity-exhausted");
          assertThat(jira.property(one, "idd.extract").path("classKey").asText())
              .isEqualTo("capacity-exhausted");
        });
    assertThat(classOf(other)).isEqualTo("concurrency");
    assertThat(history(one)).containsExactly("root-cause", "relabelled by taxonomy v1");
  }

  private List<String> history(String key) {
    return database
        .sql(
            "select step from incident_extract_change where tenant_id = ? and issue_id = ?"
                + " order by version")
        .params(tenant.value(), jira.id(key))
        .query(String.class)
        .list();
  }

  @Test
  void aTriggerIsRelabelledToo() {
    String incident = incidentOf("concurrency");
    change("admin", OPS, "{'type':'merge','kind':'trigger','key':'deploy','into':'config-change'}")
        .is(200);

    eventually(
        () ->
            assertThat(
                    get("responder", "/api/incidents/" + incident + "/extract")
                        .text("/rootCause/triggerKey"))
                .isEqualTo("config-change"));
  }

  @Test
  void aSplitListsItsIncidentsUntilSomebodyHasDecided() {
    String stays = incidentOf("capacity-exhausted");
    String moves = incidentOf("capacity-exhausted");
    change(
            "admin",
            OPS,
            "{'type':'split','kind':'class','key':'capacity-exhausted','into':[{'name':'Disk full',"
                + "'description':'','examples':[]}]}")
        .is(200);

    Answer review = get("admin", OPS + "/review").is(200);
    assertThat(review.text("/splits/0/into/0")).isEqualTo("Disk full");
    assertThat(review.at("/splits/0/incidents"))
        .extracting(JsonNode::asText)
        .containsExactly(stays, moves);

    classify(moves, 1, "disk-full", "'deploy'").is(200);
    assertThat(get("admin", OPS + "/review").at("/splits/0/incidents"))
        .extracting(JsonNode::asText)
        .containsExactly(stays);

    change("admin", OPS, "{'type':'finish-review','kind':'class','key':'capacity-exhausted'}")
        .is(200);
    assertThat(get("admin", OPS + "/review").at("/splits")).isEmpty();
  }

  @Test
  void aRetiredClassStaysWhereItIsAndCannotBeChosen() {
    String old = incidentOf("concurrency");
    String fresh = jira.incident();
    change("admin", OPS, RETIRE).is(200);

    Answer refused = classify(fresh, 0, "concurrency", "null").is(422);
    assertThat(refused.text("/fields/0/field")).isEqualTo("rootCause.classKey");
    assertThat(refused.text("/fields/0/message"))
        .isEqualTo("The class “Concurrency” is retired. Choose another one.");
    assertThat(get("responder", "/api/incidents/" + fresh + "/extract").at("/version").asLong())
        .isZero();

    classify(old, 1, "concurrency", "null").is(200);
    assertThat(choices(old)).contains("concurrency");
    assertThat(choices(fresh)).doesNotContain("concurrency");
  }

  private List<String> choices(String key) {
    return get("responder", "/api/incidents/" + key + "/extract/options")
        .is(200)
        .body()
        .path("classes")
        .findValuesAsText("key");
  }

  @Test
  void aMergedClassNamesItsSuccessorAndAnUnknownOneIsUnknown() {
    change("admin", OPS, MERGE).is(200);

    assertThat(classify(jira.incident(), 0, "resource-leak", "null").is(422).text("/detail"))
        .isEqualTo(
            "The class “Resource leak” was merged into “Capacity exhausted”. Choose that one.");
    assertThat(classify(jira.incident(), 0, "gremlins", "'moon'").is(422).at("/fields"))
        .extracting(field -> field.path("message").asText())
        .containsExactly(
            "There is no class 'gremlins' in the taxonomy of this project. Choose one of the list.",
            "There is no trigger 'moon' in the taxonomy of this project. Choose one of the list.");
  }

  @Test
  void theSecondOfTwoAdminsIsShownWhatTheFirstDid() {
    String stamp = get("admin", OPS).text("/stamp");
    post("admin", OPS, body(stamp, RETIRE)).is(200);

    Answer conflict = post("admin2", OPS, body(stamp, MERGE)).is(409);

    assertThat(conflict.text("/code")).isEqualTo("version-conflict");
    assertThat(conflict.text("/current/versions/0/changes/0"))
        .isEqualTo("Class “Concurrency” is retired.");
    assertThat(get("admin", OPS).at("/versions")).hasSize(1);
    post("admin2", OPS + "/preview", body(stamp, MERGE)).is(409);
    post("admin2", OPS + "/inherited", body(stamp, MERGE)).is(409);
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET, /api/projects/OPS/taxonomy, , 401, not-authenticated",
    "GET, /api/projects/OPS/taxonomy, outsider, 404, not-found",
    "GET, /api/projects/OPS/taxonomy, responder, 403, not-allowed",
    "POST, /api/projects/OPS/taxonomy, responder, 403, not-allowed",
    "POST, /api/projects/OPS/taxonomy/preview, responder, 403, not-allowed",
    "POST, /api/projects/OPS/taxonomy/inherited, responder, 403, not-allowed",
    "GET, /api/projects/OPS/taxonomy/review, responder, 403, not-allowed",
    "GET, /api/site/taxonomy, admin, 403, not-allowed",
    "POST, /api/site/taxonomy, admin, 403, not-allowed",
    "POST, /api/site/taxonomy/inherited, , 401, not-authenticated",
  })
  void whoMayNotIsToldNo(String method, String path, String as, int status, String code) {
    Answer answer =
        call(
            tenant,
            as,
            HttpMethod.valueOf(method),
            path,
            method.equals("POST") ? body("0.0", RETIRE) : null);

    assertThat(answer.is(status).text("/code")).isEqualTo(code);
    assertThat(get("admin", OPS).at("/version").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'merge','kind':'class','key':'concurrency','into':'concurrency'} | “Concurrency” cannot be merged into itself. Choose another class.",
        "{'type':'rename','kind':'class','key':'concurrency'} | Give the class a name.",
        "{'type':'add','kind':'trigger'} | Give the trigger a name.",
        "{'type':'split','kind':'class','key':'concurrency'} | Say what “Concurrency” is split into.",
        "{'type':'retire','kind':'class'} | There is no class '' in this taxonomy.",
        "null | Say what to change.",
      })
  void whatCannotBeIsRefusedInASentence(String operation, String message) {
    assertThat(change("admin", OPS, operation).is(422).text("/detail")).isEqualTo(message);
    assertThat(get("admin", OPS).at("/version").asLong()).isZero();
  }

  @Test
  void theDefaultOfTheSiteIsSetOnceAndInherited() {
    String incident = incidentOf("resource-leak");

    Answer preview =
        post(
                "admin-of-all",
                SITE + "/preview",
                body(get("admin-of-all", SITE).text("/stamp"), MERGE))
            .is(200);
    assertThat(preview.at("/affected/0/count").asInt()).isEqualTo(1);
    change("admin-of-all", SITE, MERGE).is(200);

    assertThat(get("admin", OPS).text("/source")).isEqualTo("site");
    eventually(() -> assertThat(classOf(incident)).isEqualTo("capacity-exhausted"));
  }

  @Test
  void aProjectGoesBackToWhatItInherits() {
    change(
            "admin",
            OPS,
            "{'type':'add','kind':'class','name':'Ours','description':'','examples':[]}")
        .is(200);
    String incident = incidentOf("ours");

    assertThat(get("admin", OPS + "/inherited").is(200).text("/affected/0/becomes"))
        .isEqualTo("kept");
    Answer back =
        post("admin", OPS + "/inherited", body(get("admin", OPS).text("/stamp"), "null")).is(200);

    assertThat(back.text("/source")).isEqualTo("shipped");
    assertThat(back.text("/versions/0/changes/0")).isEqualTo("Back to the default of the site.");
    assertThat(choices(incident)).contains("ours");
    assertThat(classOf(incident)).isEqualTo("ours");
  }
}
