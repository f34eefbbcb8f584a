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
