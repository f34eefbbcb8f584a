package dev.idd.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.ApiTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The settings page, and what is found on a site without it. */
class SettingsApiTest extends ApiTest {
  private static final String PATH = "/api/projects/OPS/settings";
  private static final String CHOICE =
      "{'version':1,'incidentIssueTypeIds':['1','3'],'closedStatusIds':['20'],'linkTypeId':'76',"
          + "'improvementProjectKeys':['APP']}";

  @Autowired DiscoverProjects discovery;

  @Test
  void aSiteIsTrackedWithoutAnybodyChoosing() {
    assertThat(settings.tracked(tenant))
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.project()).isEqualTo(new ProjectKey("OPS"));
              assertThat(project.projectName()).isEqualTo("Operations");
              assertThat(project.incidentTypes()).containsExactly("1");
              assertThat(project.closedStatuses()).containsExactly("20");
              assertThat(project.linkType()).isEqualTo("77");
              assertThat(project.improvementProjects())
                  .containsExactlyInAnyOrder(new ProjectKey("OPS"), new ProjectKey("APP"));
            });
  }

  @Test
  void showsWhatThereIsToChoose() {
    Answer view = get("admin", PATH).is(200);

    assertThat(view.at("/version").asLong()).isEqualTo(1);
    assertThat(view.text("/project/name")).isEqualTo("Operations");
    assertThat(view.at("/mayEdit").asBoolean()).isTrue();
    assertThat(view.at("/incidentIssueTypes")).hasSize(2);
    assertThat(view.at("/incidentIssueTypes/0/selected").asBoolean()).isTrue();
    assertThat(view.at("/incidentIssueTypes/1/selected").asBoolean()).isFalse();
    assertThat(view.at("/linkTypes"))
        .filteredOn(type -> type.path("selected").asBoolean())
        .singleElement()
        .satisfies(type -> assertThat(type.path("outward").asText()).isEqualTo("improves"));
    assertThat(view.at("/improvementProjects")).allMatch(p -> p.path("selected").asBoolean());
  }

  @Test
  void anAdminsChoiceWinsOverEveryGuess() {
    Answer chosen = put("admin", PATH, json(CHOICE.replace("['1','3']", "['1']"))).is(200);
    assertThat(chosen.at("/version").asLong()).isEqualTo(2);

    discovery.discover(tenant, true);

    assertThat(settings.of(tenant, new ProjectKey("OPS")))
        .hasValueSatisfying(
            project -> {
              assertThat(project.linkType()).isEqualTo("76");
              assertThat(project.improvementProjects()).containsExactly(new ProjectKey("APP"));
            });
  }

  @Test
  void everythingThatWasChosenIsShownAndCounts() {
    String choice =
        "{'version':1,'incidentIssueTypeIds':['1'],'closedStatusIds':['20'],'linkTypeId':'77',"
            + "'improvementProjectKeys':['APP'],'improvementIssueTypeIds':['2'],"
            + "'resolvedStatusIds':['10'],'criteriaFieldId':'customfield_10060','lookbackDays':90}";

    Answer view = put("admin", PATH, json(choice)).is(200);

    assertThat(view.at("/improvementIssueTypes"))
        .filteredOn(type -> type.path("selected").asBoolean())
        .extracting(type -> type.path("name").asText())
        .containsExactly("Story");
    assertThat(view.at("/resolvedStatuses/0/selected").asBoolean()).isTrue();
    assertThat(view.text("/criteriaFields/0/name")).isEqualTo("Acceptance criteria");
    assertThat(view.at("/criteriaFields/0/selected").asBoolean()).isTrue();
    assertThat(view.at("/criteriaFields/1/selected").asBoolean()).isFalse();
    assertThat(view.at("/lookbackDays").asInt()).isEqualTo(90);
    assertThat(view.at("/lost")).isEmpty();
    assertThat(settings.of(tenant, new ProjectKey("OPS")))
        .hasValueSatisfying(
            project -> {
              assertThat(project.improvesAs("2")).isTrue();
              assertThat(project.improvesAs("3")).isFalse();
              assertThat(project.overStatuses()).containsExactlyInAnyOrder("10", "20");
            });
  }

  @Test
  void whatIsNotThereAnyMoreIsToldAndCanBeReplaced() {
    database
        .sql(
            "update project_settings set improvement_projects = 'APP,OLD', link_type = '99',"
                + " criteria_field = 'customfield_9' where tenant_id = ? and project_key = 'OPS'")
        .param(tenant.value())
        .update();

    assertThat(get("admin", PATH).is(200).at("/lost"))
        .extracting(one -> one.path("field").asText() + ": " + one.path("message").asText())
        .containsExactlyInAnyOrder(
            "improvementProjectKeys: The project OLD is not there any more. Saving takes it off the"
                + " list.",
            "linkTypeId: The link type with the id 99 is not there any more. Choose another.",
            "criteriaFieldId: The text field with the id customfield_9 is not there any more."
                + " Choose another.");

    assertThat(put("admin", PATH, json(CHOICE.replace("['1','3']", "['1']"))).is(200).at("/lost"))
        .isEmpty();
    assertThat(settings.of(tenant, new ProjectKey("OPS")).orElseThrow().improvementProjects())
        .containsExactly(new ProjectKey("APP"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "closedStatusIds | ['99'] | There is no status '99' here; there are Open, Closed.",
        "linkTypeId | '99' | There is no link type '99' here; there are Relates, Improvement.",
        "improvementProjectKeys | ['OLD'] | There is no project 'OLD' here; there are Operations,"
            + " Product.",
        "improvementIssueTypeIds | ['99'] | There is no issue type '99' here; there are Incident,"
            + " Task, Story.",
        "improvementIssueTypeIds | ['1'] | An issue type that is an incident cannot be an"
            + " improvement as well.",
        "resolvedStatusIds | ['20'] | A status means resolved or closed; choose one of the two.",
        "resolvedStatusIds | ['98'] | There is no status '98' here; there are Open, Closed.",
        "criteriaFieldId | 'summary' | There is no text field 'summary' here; there are Acceptance"
            + " criteria, Done when.",
        "lookbackDays | 0 | Look back between 1 and 3650 days, or leave it to the server.",
        "lookbackDays | 3651 | Look back between 1 and 3650 days, or leave it to the server.",
      })
  void aMistakeIsNamedBesideItsField(String field, String value, String message) {
    String choice =
        "{'version':1,'incidentIssueTypeIds':['1'],'closedStatusIds':['20'],'linkTypeId':'77',"
            + "'improvementProjectKeys':['APP'],'improvementIssueTypeIds':['2'],"
            + "'resolvedStatusIds':['10'],'criteriaFieldId':'','lookbackDays':90}";
    String body =
        choice.replaceAll(
            "'" + field + "':(\\[[^\\]]*\\]|'[^']*'|[0-9]+)", "'" + field + "':" + value);

    Answer refused = put("admin", PATH, json(body)).is(422);

    assertThat(refused.at("/fields"))
        .extracting(e -> e.path("field").asText() + ": " + e.path("message").asText())
        .containsExactly(field + ": " + message);
    assertThat(get("admin", PATH).at("/version").asLong()).isEqualTo(1);
  }

  @Test
  void aLinkTypeOfOurOwnNameIsNotMissedWhereItIs() {
    Answer view = get("admin-of-all", PATH).is(200);

    assertThat(view.at("/improvementLink/missing").asBoolean()).isFalse();
    assertThat(view.at("/improvementLink/mayCreate").asBoolean()).isFalse();
  }

  @Test
  void somebodyElsesChoiceIsAConflict() {
    String choice = json(CHOICE.replace("['1','3']", "['1']"));
    put("admin", PATH, choice).is(200);

    Answer conflict = put("admin2", PATH, choice).is(409);

    assertThat(conflict.text("/code")).isEqualTo("version-conflict");
    assertThat(conflict.at("/current/version").asLong()).isEqualTo(2);
  }

  @Test
  void aProjectWithoutIncidentsCanBeTrackedByChoice() {
    String path = "/api/projects/APP/settings";
    assertThat(get("admin", path).is(200).at("/version").asLong()).isZero();

    // The tiny site offers statuses of the incident type only, so nothing is reachable here.
    Answer refused =
        put(
                "admin",
                path,
                json(CHOICE.replace("'version':1", "'version':0").replace("['1','3']", "['2']")))
            .is(422);
    assertThat(refused.text("/fields/0/field")).isEqualTo("closedStatusIds");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "incidentIssueTypeIds | []",
        "incidentIssueTypeIds | null",
        "incidentIssueTypeIds | ['99']",
        "closedStatusIds | []",
        "closedStatusIds | ['99']",
        "linkTypeId | ''",
        "linkTypeId | null",
        "linkTypeId | '99'",
        "improvementProjectKeys | []",
        "improvementProjectKeys | ['SECRET']",
      })
  void aChoiceThatCannotBeIsRefused(String field, String value) {
    String quoted = value.equals("") ? "''" : value;
    if (field.equals("linkTypeId") && !value.equals("null")) {
      quoted = "'" + value + "'";
    }
    String body =
        CHOICE.replaceAll("'" + field + "':(\\[[^\\]]*\\]|'[^']*')", "'" + field + "':" + quoted);

    Answer refused = put("admin", PATH, json(body)).is(422);

    assertThat(refused.at("/fields"))
        .extracting(error -> error.path("field").asText())
        .contains(field);
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({
    "GET, , 401, not-authenticated",
    "PUT, , 401, not-authenticated",
    "GET, outsider, 404, not-found",
    "PUT, outsider, 404, not-found",
    "GET, responder, 403, not-allowed",
    "PUT, responder, 403, not-allowed",
  })
  void whoMayNotIsToldNo(String method, String as, int status, String code) {
    Answer answer =
        call(
            tenant,
            as,
            HttpMethod.valueOf(method),
            PATH,
            method.equals("PUT") ? json(CHOICE) : null);

    assertThat(answer.is(status).text("/code")).isEqualTo(code);
  }

  @Test
  void oneSitesChoiceIsNotAnothers() {
    TenantId other = install();
    put("admin", PATH, json(CHOICE.replace("['1','3']", "['1']"))).is(200);

    assertThat(settings.of(other, new ProjectKey("OPS")))
        .hasValueSatisfying(project -> assertThat(project.linkType()).isEqualTo("77"));
  }
}
