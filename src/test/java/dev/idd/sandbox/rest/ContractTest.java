package dev.idd.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.idd.sandbox.server.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox answers is what Atlassian's own OpenAPI describes. */
class ContractTest {
  private static final Path SPECS = Path.of("..", "shared", "specs");

  record Row(String call, String body, int status) {
    @Override
    public String toString() {
      return call + " " + body;
    }
  }

  @BeforeEach
  void needsTheDescriptions() {
    assumeTrue(Files.isDirectory(SPECS), "Atlassian's OpenAPI files are not at ../shared/specs");
  }

  private static Row get(String target) {
    return new Row("GET " + target, "", 200);
  }

  static Stream<Row> everyOperation() {
    String api = "/rest/api/3";
    String issue = api + "/issue/OPS-1";
    String agile = "/rest/agile/1.0";
    String paragraph =
        "{'type':'doc','version':1,'content':[{'type':'paragraph','content':"
            + "[{'type':'text','text':'hi'}]}]}";
    return Stream.of(
        get(issue),
        get(issue + "?fields=summary,status&properties=gate&expand=changelog,names,transitions"),
        get(issue + "/changelog?startAt=0&maxResults=1"),
        get(issue + "/transitions"),
        get(issue + "/properties"),
        get(issue + "/properties/gate"),
        get(issue + "/comment"),
        new Row(
            "POST " + api + "/issue",
            "{'fields':{'project':{'key':'APP'},'issuetype':{'name':'Story'},'summary':'New',"
                + "'description':"
                + paragraph
                + ",'fixVersions':[{'name':'1.0'}],'customfield_10020':1,'duedate':'2026-05-01'},"
                + "'properties':[{'key':'idd','value':{'a':1}}]}",
            201),
        new Row("PUT " + issue + "?notifyUsers=false", "{'fields':{'summary':'New'}}", 204),
        new Row("PUT " + issue + "?returnIssue=true", "{'fields':{'duedate':null}}", 200),
        new Row("DELETE " + api + "/issue/OPS-2", "", 204),
        get(api + "/dashboard/10100/items/10101/properties"),
        new Row(
            "PUT " + api + "/dashboard/10100/items/10101/properties/idd.gadget", "{'a':1}", 201),
        new Row("PUT " + issue + "/properties/other", "{'a':1}", 201),
        new Row("PUT " + issue + "/properties/gate", "{'a':1}", 200),
        new Row("DELETE " + issue + "/properties/gate", "", 204),
        new Row("POST " + issue + "/comment", "{'body':" + paragraph + "}", 201),
        new Row(
            "POST " + issue + "/notify",
            "{'subject':'Hi','textBody':'hi','htmlBody':'<p>hi</p>','to':{'assignee':false,"
                + "'watchers':true,'reporter':true}}",
            204),
        new Row("POST " + issue + "/transitions", "{'transition':{'id':'11'}}", 204),
        new Row("POST " + issue + "/transitions", "{'transition':{'id':'21'}}", 400),
        new Row(
            "POST " + api + "/bulk/issues/transition",
            "{'bulkTransitionInputs':[{'selectedIssueIdsOrKeys':['OPS-1'],'transitionId':'11'}]}",
            201),
        new Row(
            "POST " + api + "/issueLink",
            "{'type':{'name':'Improvement'},'inwardIssue':{'key':'APP-1'},"
                + "'outwardIssue':{'key':'OPS-2'}}",
            201),
        get(api + "/issueLink/10000"),
        new Row("DELETE " + api + "/issueLink/10000", "", 204),
        get(api + "/issueLinkType"),
        new Row("DELETE " + api + "/issueLinkType/10004", "", 204),
        get(
            api
                + "/search/jql?jql=project%20%3D%20OPS&fields=*all&properties=gate&expand=changelog"),
        new Row(
            "POST " + api + "/search/jql",
            "{'jql':'project = OPS','fields':['summary','issuelinks'],'maxResults':1,"
                + "'reconcileIssues':[10000],'expand':'names,changelog'}",
            200),
        new Row("POST " + api + "/search/approximate-count", "{'jql':'project = OPS'}", 200),
        new Row(
            "POST " + api + "/issue/bulkfetch", "{'issueIdsOrKeys':['OPS-1','10001','X-1']}", 200),
        get(api + "/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&issueKey=OPS-1"),
        new Row(
            "POST " + api + "/permissions/check",
            "{'globalPermissions':['ADMINISTER'],'projectPermissions':[{'issues':[10000],"
                + "'projects':[10000,77],'permissions':['EDIT_ISSUES']}]}",
            200),
        get(api + "/project/search?expand=issueTypes&maxResults=1"),
        get(api + "/project/OPS"),
        new Row("DELETE " + api + "/project/APP", "", 204),
        get(api + "/project/OPS/statuses"),
        get(api + "/project/OPS/components"),
        get(api + "/project/APP/versions"),
        get(api + "/field"),
        get(api + "/issue/createmeta/OPS/issuetypes/10001"),
        get(api + "/status"),
        get(api + "/status/Open"),
        get(api + "/statuscategory"),
        get(api + "/priority"),
        get(api + "/resolution"),
        get(api + "/issuetype"),
        get(api + "/issuetype/project?projectId=10000"),
        get(api + "/serverInfo"),
        get(api + "/myself"),
        get(api + "/user/search?query=sam"),
        get(api + "/user/assignable/search?project=APP&query=ste"),
        get(api + "/user/assignable/multiProjectSearch?projectKeys=APP,OPS&query=ste"),
        new Row(
            "POST " + api + "/expression/analyse?check=complexity",
            "{'expressions':['issue.links.length > 1','1 +']}",
            200),
        new Row(
            "POST " + api + "/expression/evaluate?expand=meta.complexity",
            "{'expression':'issue.status.name','context':{'issue':{'key':'OPS-1'}}}",
            200),
        get(agile + "/board?projectKeyOrId=APP"),
        get(agile + "/board/1"),
        get(agile + "/board/1/configuration"),
        get(agile + "/board/1/sprint?state=future,active"),
        get(agile + "/board/1/issue"),
        get(agile + "/board/1/backlog"),
        get(agile + "/sprint/1"),
        get(agile + "/sprint/1/issue"),
        new Row("POST " + agile + "/sprint", "{'name':'Next','originBoardId':1}", 201),
        new Row("POST " + agile + "/sprint/1", "{'goal':'Ship'}", 200),
        new Row("POST " + agile + "/sprint/1/issue", "{'issues':['APP-1']}", 204),
        new Row("POST " + agile + "/backlog/issue", "{'issues':['APP-1']}", 204),
        new Row(
            "PUT " + agile + "/issue/rank", "{'issues':['APP-1'],'rankBeforeIssue':'OPS-1'}", 204));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void answersAsDescribed(Row row) {
    SmallJira jira = new SmallJira();
    var incident = jira.anIncident("Payments are down");
    jira.anIncident("Search is slow");
    var story = jira.aStory("Limit retries");
    var actor = dev.idd.sandbox.model.Actor.of(jira.steward);
    var improves = jira.site.catalogue().linkType("Improvement").orElseThrow();
    jira.site.changes().link(actor, improves, story, incident);
    jira.site
        .changes()
        .setProperty(actor, incident, "gate", dev.idd.sandbox.model.Json.object().put("a", 1));

    jira.site.dashboards().add(jira.site.dashboards().of(jira.admin), "idd-gadget-yield");

    Response response = jira.as("jira-admin", row.call(), row.body());

    assertThat(response.status()).as(response.text()).isEqualTo(row.status());
    assertThat(jira.api.violations().all()).isEmpty();
  }

  @Test
  void asksEveryOperationForTheScopeAtlassianAsks() {
    OpenApiContract contract = new OpenApiContract(SPECS);
    SmallJira jira = new SmallJira();

    Routes.of(jira.site, new WebhookResource(jira.site))
        .all()
        .forEach(
            route ->
                assertThat(contract.scope(route.method(), route.template()))
                    .as(route.operation())
                    .contains(route.scope()));
  }

  @Test
  void closesToAppsWhatAtlassianCloses() {
    SmallJira jira = new SmallJira();

    Response response = jira.asApp("READ WRITE ADMIN", "GET /rest/api/3/statuses/search", "");

    assertThat(response.status()).isEqualTo(403);
    assertThat(jira.as("responder", "GET /rest/api/3/statuses/search").status()).isEqualTo(404);
  }
}
