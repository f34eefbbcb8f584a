package dev.idd.app.settings.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.ProjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Settings as a file: what is written, read, compared and refused. */
class SettingsFileApiTest extends ApiTest {
  private static final String FILE = "/api/projects/OPS/settings.yaml";
  private static final String POLICY = "/api/projects/OPS/policy";
  private static final Path SCHEMA = Path.of("docs/settings.schema.json");
  private static final String OWN_TAXONOMY =
      """
      taxonomy:
        classes:
          - key: data
            name: "Data: too much, 'too' \\"odd\\" #1"
            description: 事 yes
            examples:
              - "no"
              - 12
          - key: input
            parent: data
            name: Input
      """;

  private Answer put(String text) {
    return yaml("admin", HttpMethod.PUT, FILE, text, null);
  }

  private Answer compare(String text) {
    return yaml("admin", HttpMethod.POST, FILE + "/diff", text, null);
  }

  private String file() {
    return get("admin", FILE).is(200).body().asText();
  }

  private static List<String> texts(JsonNode list) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
        .map(i -> list.get(i).asText())
        .toList();
  }

  @Test
  void isWrittenForPeople() {
    assertThat(file())
        .isEqualTo(
            """
            # Incident-Driven Development: settings of Operations (OPS)
            # Schema: /api/settings.schema.json. A part that is left out stays as it is.
            incidentTypes:
              - "1"  # Incident
            closedStatuses:
              - "20"  # Closed
            resolvedStatuses: []
            linkType: "77"  # Improvement
            improvementProjects:
              - APP  # Product
              - OPS  # Operations
            improvementTypes: []
            criteriaField: own
            lookbackDays: default
            taxonomy: inherited
            people: none
            aiTools: shipped
            policy: inherited
            """);
  }

  @Test
  void whatIsWrittenChangesNothingWhenItIsRead() {
    put(OWN_TAXONOMY).is(200);
    String written = file();

    assertThat(compare(written).is(200).at("/changes")).isEmpty();
    put(written).is(200);
    assertThat(file()).isEqualTo(written);
    assertThat(get("admin", "/api/projects/OPS/taxonomy").at("/versions")).hasSize(1);
  }

  @Test
  void namesAreReadLikeIds() {
    String wish =
        "linkType: relates\nincidentTypes: [Incident, TASK]\nimprovementProjects:\n- APP\n";
    assertThat(texts(compare(wish).is(200).at("/changes")))
        .containsExactly(
            "incidentTypes: + Task",
            "linkType: + Relates",
            "linkType: − Improvement",
            "improvementProjects: − Operations");
    assertThat(file()).as("a comparison changes nothing").contains("Improvement");

    put(wish).is(200);

    assertThat(settings.of(tenant, new ProjectKey("OPS")))
        .hasValueSatisfying(
            project -> {
              assertThat(project.linkType()).isEqualTo("76");
              assertThat(project.incidentTypes()).containsExactlyInAnyOrder("1", "3");
              assertThat(project.closedStatuses()).containsExactly("20");
            });
  }

  @Test
  void everythingThatCanBeChosenCanBeWritten() {
    String wish =
        "resolvedStatuses: [Open]\nimprovementTypes: [Story]\ncriteriaField: done when\n"
            + "lookbackDays: 90\n";
    assertThat(texts(put(wish).is(200).at("/changes")))
        .containsExactly(
            "resolvedStatuses: + Open",
            "improvementTypes: + Story",
            "criteriaField: + Done when",
            "criteriaField: − own",
            "lookbackDays: + 90 days",
            "lookbackDays: − default");
    String written = file();
    assertThat(written)
        .contains("criteriaField: customfield_10061  # Done when", "lookbackDays: 90\n", "# Story");
    assertThat(compare(written).is(200).at("/changes")).isEmpty();

    put("resolvedStatuses: []\nimprovementTypes: []\ncriteriaField: own\nlookbackDays: default\n")
        .is(200);
    assertThat(file()).contains("resolvedStatuses: []", "criteriaField: own");
  }

  private String ofPolicy() {
    return file().substring(file().indexOf("\npolicy:") + 1);
  }

  @Test
  void aPolicyIsTakenAndWrittenAsItWasChosen() {
    String wish =
        """
        policy:
          mode: observe
          severity:
            fieldId: customfield_10050
            options:
              - {id: "501", label: "SEV1", severity: SEV-0}
              - {id: "502", label: "SEV2", severity: none}
          forms: {SEV-2: light}
          light: [requirement]
          reviewWithinHours: 24
          authorised:
            accounts: [steward]
        """;
    Answer difference = compare(wish).is(200);
    assertThat(texts(difference.at("/changes")))
        .containsExactly(
            "policy: the project gets its own",
            "policy: mode: enforce → observe",
            "policy: severity.options: + 502 means nothing",
            "policy: severity.options: − 502 means SEV-1",
            "policy: severity.options: − 503 means SEV-2",
            "policy: severity.options: − 504 means SEV-4",
            "policy: forms.SEV-2: full → light",
            "policy: light: − attribution",
            "policy: light: − improvement",
            "policy: light: − verification-failed",
            "policy: light: − guardrail-expired",
            "policy: light: − guardrail-without-expiry",
            "policy: reviewWithinHours: 48 → 24",
            "policy: authorised.accounts: + steward");
    assertThat(get("admin", POLICY).text("/source")).isEqualTo("shipped");

    assertThat(put(wish).is(200).at("/changes")).isEqualTo(difference.at("/changes"));

    Answer taken = get("admin", POLICY).is(200);
    assertThat(taken.text("/source")).isEqualTo("project");
    assertThat(taken.text("/policy/mode")).isEqualTo("observe");
    assertThat(taken.at("/policy/severity/options")).hasSize(2);
    assertThat(taken.at("/policy/full")).as("not named, so as it was").hasSize(11);
    assertThat(ofPolicy())
        .startsWith(
            """
            policy:
              mode: observe
              severity:
                fieldId: customfield_10050  # Severity
                options:
                  - id: "501"
                    label: SEV1
                    severity: SEV-0
                  - id: "502"
                    label: SEV2
                    severity: none
              forms:
                SEV-0: full
                SEV-1: full
                SEV-2: light
                SEV-3: light
                SEV-4: light
              full:
                - steward  # An Improvement Steward is assigned
            """)
        .endsWith(
            """
              light:
                - requirement  # The requirement the incident revealed is stated
              reviewWithinHours: 24
              onBypass: flag
              authorised:
                projectAdmins: true
                accounts:
                  - steward  # Name of steward
            """);
    String written = file();
    assertThat(compare(written).is(200).at("/changes")).isEmpty();
    put(written).is(200);
    assertThat(get("admin", POLICY).body()).as("nothing was written").isEqualTo(taken.body());
  }

  @Test
  void severityFromScoresIsWrittenAndRead() {
    String wish =
        "policy:\n  mode: off\n  severity:\n    scores: {impactFieldId: customfield_10051,"
            + " urgencyFieldId: customfield_10052}\n";
    assertThat(texts(put(wish).is(200).at("/changes")))
        .containsExactly(
            "policy: the project gets its own",
            "policy: mode: enforce → off",
            "policy: severity: customfield_10050 → impact customfield_10051, urgency"
                + " customfield_10052");
    assertThat(ofPolicy())
        .startsWith(
            """
            policy:
              mode: "off"
              severity:
                scores:
                  impactFieldId: customfield_10051  # Impact
                  urgencyFieldId: customfield_10052  # Urgency
              forms:
            """);
    assertThat(compare(file()).is(200).at("/changes")).isEmpty();

    put("policy: {severity: none}\n").is(200);
    assertThat(ofPolicy()).contains("\n  severity: none\n");
    assertThat(compare(file()).is(200).at("/changes")).isEmpty();
  }

  @Test
  void aProjectFollowsWhatItInheritsAgain() {
    put("policy: {reviewWithinHours: 24}\n").is(200);

    assertThat(texts(put("policy: inherited\n").is(200).at("/changes")))
        .containsExactly(
            "policy: the project gives up its own and follows what it inherits",
            "policy: reviewWithinHours: 24 → 48");

    assertThat(get("admin", POLICY).text("/source")).isEqualTo("shipped");
    assertThat(ofPolicy()).isEqualTo("policy: inherited\n");
    assertThat(put("policy: inherited\n").is(200).at("/changes")).isEmpty();
  }

  /** A severity without a form takes the full one; the file says so, and that changes nothing. */
  @Test
  void aSeverityWithoutAFormIsNoDifference() {
    put("policy: {mode: observe}\n").is(200);
    database
        .sql("update project_policy set policy = ? where tenant_id = ? and project_id = '1000'")
        .params(
            json(
                "{'shape':2,'mode':'observe','severity':{'fieldId':null,'options':[]},'forms':{},"
                    + "'full':['steward'],'light':['steward'],'reviewWithinHours':48,'onBypass':"
                    + "'flag','authorised':{'projectAdmins':true,'accounts':[]}}"),
            tenant.value())
        .update();
    Answer before = get("admin", POLICY).is(200);
    assertThat(ofPolicy()).contains("SEV-4: full");

    assertThat(put(file()).is(200).at("/changes")).isEmpty();

    assertThat(get("admin", POLICY).body()).isEqualTo(before.body());
  }

  @Test
  void openIncidentsAreJudgedByThePolicyOfTheFile() {
    String key = jira.incident();
    get("responder", "/api/incidents/" + key + "/gate").is(200);

    put("policy:\n  full: [steward]\n  light: [steward]\n").is(200);

    eventually(
        () ->
            assertThat(get("responder", "/api/incidents/" + key + "/gate").text("/message"))
                .endsWith(": Assign an Improvement Steward."));
  }

  @Test
  void whoComparedIsToldWhenThePolicyWasChangedMeanwhile() {
    String stamp = compare("policy: {reviewWithinHours: 24}\n").is(200).text("/stamp");
    put("policy: {reviewWithinHours: 12}\n").is(200);

    Answer conflict =
        yaml("admin2", HttpMethod.PUT, FILE, "policy: {reviewWithinHours: 24}", '"' + stamp + '"')
            .is(409);

    assertThat(texts(conflict.at("/current/changes")))
        .containsExactly("policy: reviewWithinHours: 12 → 24");
    assertThat(get("admin", POLICY).at("/policy/reviewWithinHours").asInt()).isEqualTo(12);
  }

  @Test
  void aFaultOfThePolicyLeavesEverythingElseAsItWas() {
    String before = file();

    put("linkType: relates\npolicy:\n  reviewWithinHours: 0\n").is(422);

    assertThat(file()).isEqualTo(before);
    assertThat(get("admin", POLICY).text("/source")).isEqualTo("shipped");
  }

  @Test
  void aTermThatTheFileNoLongerHasIsRetired() {
    assertThat(texts(put(OWN_TAXONOMY).is(200).at("/changes")))
        .contains(
            "taxonomy: Class “Input” is added below “Data: too much, 'too' \"odd\" #1”.",
            "taxonomy: Class “Concurrency” is retired.");

    Answer view = get("admin", "/api/projects/OPS/taxonomy");
    assertThat(view.at("/classes")).hasSize(15);
    assertThat(view.text("/classes/0/examples/1")).isEqualTo("12");
    assertThat(view.at("/triggers")).noneMatch(term -> term.path("retired").asBoolean());

    put("taxonomy: inherited").is(200);
    assertThat(get("admin", "/api/projects/OPS/taxonomy").text("/source")).isEqualTo("shipped");
  }

  static Stream<Arguments> mistakes() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nincidentTypes: [*b, *b]\n";
    return Stream.of(
        arguments("", "line 1: this is not a list of settings, each like 'name: value'."),
        arguments("- a\n", "line 1: this is not a list of settings, each like 'name: value'."),
        arguments(
            "\nlinkType: [a\n",
            "line 3: this is not YAML: expected ',' or ']', but got <stream end>."),
        arguments("a: 1\n---\nb: 2\n", "line 2: this is not YAML: but found another document."),
        arguments(
            "\n\nlinkTyp: '77'\n",
            "line 3: linkTyp: this name is not known; there are aiTools, closedStatuses, criteriaField,"
                + " improvementProjects, improvementTypes, incidentTypes, linkType, lookbackDays,"
                + " people, policy, resolvedStatuses, taxonomy"),
        arguments("linkType: '77'\nlinkType: '76'\n", "line 2: linkType: this is there twice"),
        arguments(
            "closedStatuses:\n  - Closed\n  - Closd\n",
            "line 3: closedStatuses[1]: there is no status 'Closd' here; there are Open, Closed"),
        arguments(
            "incidentTypes: [Task]\nclosedStatuses: [Closed]\n",
            "line 2: closedStatuses[0]: there is no status 'Closed' here; there is none"),
        arguments("closedStatuses: []\n", "line 1: closedStatuses: name at least one status"),
        arguments(
            "closedStatuses: Closed\n",
            "line 1: closedStatuses: write a list here, with lines like '- value'"),
        arguments(
            "closedStatuses: ['20', Closed]\n",
            "line 1: closedStatuses[1]: the status 'Closed' is there twice"),
        arguments(
            "improvementTypes: [Story, Epic]\n",
            "line 1: improvementTypes[1]: there is no issue type 'Epic' here; there are Incident,"
                + " Task, Story"),
        arguments(
            "improvementTypes: [Incident]\n",
            "line 1: improvementTypes: an issue type that is an incident cannot be an improvement"
                + " as well"),
        arguments(
            "linkType: relates\nresolvedStatuses: [Closed]\n",
            "line 2: resolvedStatuses: a status means resolved or closed; choose one of the two"),
        arguments(
            "criteriaField: Notes\n",
            "line 1: criteriaField: there is no text field 'Notes' here; there are Acceptance"
                + " criteria, Done when"),
        arguments(
            "lookbackDays: long\n", "line 1: lookbackDays: write a number of days, or 'default'"),
        arguments(
            "lookbackDays: 4000\n",
            "line 1: lookbackDays: look back between 1 and 3650 days, or leave it to the server"),
        arguments("linkType: {a: b}\n", "line 1: linkType: write a text here"),
        arguments(
            "linkType: !!java.net.URL ['http://x']\n",
            "line 1: this is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL."),
        arguments(
            "linkType: !secret '77'\n", "line 1: linkType: the type '!secret' is not allowed here"),
        arguments(
            bomb, "line 1: a list or mapping is used twice, or the text is too large or too deep."),
        arguments(
            "x: ".repeat(1) + "[".repeat(60) + "]".repeat(60),
            "line 1: a list or mapping is used twice, or the text is too large or too deep."),
        arguments(
            "x: '" + "y".repeat(300_000) + "'",
            "line 1: a list or mapping is used twice, or the text is too large or too deep."),
        arguments("policy: mine\n", "line 1: policy: write 'inherited' here, or a mapping"),
        arguments(
            "policy:\n  mode: strict\n", "line 2: policy.mode: write one of off, observe, enforce"),
        arguments(
            "policy:\n  mode: observe\n  onBypass: reopen\n",
            "line 3: policy.onBypass: A gate that does not block cannot reopen what went around it."
                + " Enforce it, or only flag."),
        arguments(
            "policy:\n  full:\n    - steward\n    - moon\n  light: [steward]\n",
            "line 4: policy.full[1]: there is no such rule; there are steward, root-cause-class,"
                + " root-cause-component, requirement, test-gap, pattern-review, attribution,"
                + " improvement, verification-failed, guardrail-expired, guardrail-without-expiry,"
                + " review-signed-off"),
        arguments(
            "policy:\n  light: [steward, steward]\n",
            "line 2: policy.light[1]: this is there twice"),
        arguments(
            "policy:\n  forms:\n    SEV-1: none\n",
            "line 3: policy.forms.SEV-1: write one of full, light"),
        arguments(
            "policy:\n  forms:\n    SEV-1: light\n",
            "line 3: policy.forms: SEV-1 would take the light form and SEV-2, which is less severe,"
                + " the full one."),
        arguments(
            "policy:\n  reviewWithinHours: 2 days\n",
            "line 2: policy.reviewWithinHours: write a whole number of hours here"),
        arguments(
            "policy:\n  authorised: {projectAdmins: false}\n",
            "line 2: policy.authorised: Somebody must be able to override in an emergency. Name the"
                + " administrators or an account."),
        arguments(
            "policy:\n  severity: some\n",
            "line 2: policy.severity: write 'none' here, or fieldId and options, or scores"),
        arguments(
            "policy:\n  severity:\n    options: []\n",
            "line 3: policy.severity: name a fieldId with its options, or scores; or write 'none'"
                + " here"),
        arguments(
            "policy:\n  severity:\n    fieldId: a\n    options:\n    - {id: '1', severity: SEV-9}\n",
            "line 5: policy.severity.options[0].severity: write one of SEV-0, SEV-1, SEV-2, SEV-3,"
                + " SEV-4"),
        arguments(
            "policy:\n  severity:\n    scores:\n      impactFieldId: customfield_10051\n",
            "line 3: policy.severity: Choose both fields: one for impact and one for urgency."),
        arguments(
            "policy:\n  severity:\n    fieldId: x\n    scores: {impactFieldId: a, urgencyFieldId: b}\n",
            "line 3: policy.severity: The severity comes from one field or from impact and urgency."
                + " Choose one of the two."),
        arguments(
            "policy:\n  severity:\n    fieldId: " + "f".repeat(256) + "\n",
            "line 3: policy.severity.fieldId: keep this within 255 characters"),
        arguments(
            "taxonomy: mine\n",
            "line 1: taxonomy: write 'inherited' here, or classes and triggers"),
        arguments(
            "taxonomy:\n  classes:\n    - key: a\n      name: A\n      colour: red\n",
            "line 5: taxonomy.classes[0].colour: this name is not known; there are description,"
                + " examples, key, mergedInto, name, parent, retired"),
        arguments(
            "taxonomy:\n  classes:\n    - key: a\n      name: A\n      parent: b\n",
            "line 5: taxonomy.classes[0].parent: There is no class 'b'."),
        arguments(
            "taxonomy:\n  classes:\n    - {key: a, name: A, parent: b}\n    - {key: b, name: B, parent: a}\n",
            "line 3: taxonomy.classes[0].parent: “A” would stand below itself."),
        arguments(
            "taxonomy:\n  classes:\n    - {key: a, name: A}\n    - {key: a, name: B}\n",
            "line 4: taxonomy.classes[1].key: The key 'a' is there twice."),
        arguments(
            "taxonomy:\n  classes:\n    - {key: a, name: A}\n    - {key: b, name: B, retired: true, mergedInto: b}\n",
            "line 4: taxonomy.classes[1].mergedInto: “B” would be merged into itself."),
        arguments(
            "taxonomy:\n  classes:\n    - {key: a, name: " + "n".repeat(81) + "}\n",
            "line 3: taxonomy.classes[0].name: Keep this under 81 characters; it has 81."),
        arguments(
            "taxonomy:\n  classes:\n    - {key: a, name: A, retired: maybe}\n",
            "line 3: taxonomy.classes[0].retired: write true or false here"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsToldWithItsLineAndNothingIsTaken(String text, String message) {
    String before = file();

    Answer refused = put(text).is(422);

    assertThat(refused.at("/fields")).extracting(f -> f.path("message").asText()).contains(message);
    assertThat(compare(text).is(422).at("/fields")).isEqualTo(refused.at("/fields"));
    assertThat(file()).isEqualTo(before);
  }

  @Test
  void oneMistakeAndNothingOfTheFileIsTaken() {
    String before = file();
    put("linkType: relates\ntaxonomy:\n  triggers:\n    - {key: moon, name: ''}\n").is(422);

    assertThat(file()).isEqualTo(before);
    assertThat(get("admin", "/api/projects/OPS/taxonomy").at("/version").asLong()).isZero();
  }

  @Test
  void whoComparedIsToldWhenSomebodyElseWasFaster() {
    String stamp = compare("linkType: relates").is(200).text("/stamp");
    put(OWN_TAXONOMY).is(200);

    Answer conflict =
        yaml("admin2", HttpMethod.PUT, FILE, "linkType: relates", '"' + stamp + '"').is(409);

    assertThat(conflict.text("/code")).isEqualTo("version-conflict");
    assertThat(texts(conflict.at("/current/changes")))
        .containsExactly("linkType: + Relates", "linkType: − Improvement");
    assertThat(file()).contains("linkType: \"77\"");
    String now = conflict.text("/current/stamp");
    yaml("admin2", HttpMethod.PUT, FILE, "linkType: relates", '"' + now + '"').is(200);
  }

  @ParameterizedTest(name = "{0}{1} as {2} is {3}")
  @CsvSource({
    "GET, , , 401",
    "GET, , outsider, 404",
    "GET, , responder, 403",
    "PUT, , responder, 403",
    "POST, /diff, responder, 403",
  })
  void whoMayNotIsToldNo(String method, String more, String as, int status) {
    String path = FILE + (more == null ? "" : more);
    yaml(as, HttpMethod.valueOf(method), path, "linkType: relates", null).is(status);
    assertThat(file()).contains("linkType: \"77\"");
  }

  /** The same text for editors, which cannot ask with a token. */
  @Test
  void theSchemaIsInTheDocumentation() throws IOException {
    JsonNode schema = get("responder", "/api/settings.schema.json").is(200).body();

    assertThat(JSON.readTree(Files.readString(SCHEMA)))
        .as("put this into %s:\n%s", SCHEMA, schema.toPrettyString())
        .isEqualTo(schema);
  }
}
