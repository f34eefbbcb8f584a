package dev.idd.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.server.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jira refuses is refused in Jira's words; a caller's mistake is also taken down. */
class StrictnessTest {
  record Row(String who, String call, String body, int status, String words, boolean violation) {
    static Row refused(String who, String call, String body, int status, String words) {
      return new Row(who, call, body, status, words, false);
    }

    static Row mistake(String who, String call, String body, int status, String words) {
      return new Row(who, call, body, status, words, true);
    }

    @Override
    public String toString() {
      return who + " " + call + " " + body + " → " + status;
    }
  }

  private static final String ISSUE = "/rest/api/3/issue";
  private static final String OPS1 = ISSUE + "/OPS-1";
  private static final String GONE = "does not exist or you do not have permission";
  private static final String SCREEN = "It is not on the appropriate screen, or unknown.";

  static Stream<Row> unknownThings() {
    return Stream.of(
        Row.mistake("responder", "GET /rest/api/3/nothing", "", 404, "dead link"),
        Row.mistake("responder", "PATCH " + OPS1, "{}", 405, "Method Not Allowed"),
        Row.mistake("responder", "GET /rest/api/3/search?jql=x", "", 410, "has been removed"),
        Row.mistake("responder", "GET " + OPS1 + "?field=summary", "", 400, "'field' is not known"),
        Row.mistake("responder", "GET " + OPS1 + "?expand=everything", "", 400, "payload"),
        Row.mistake("responder", "PUT " + OPS1, "{'summary':'x'}", 400, "payload"),
        Row.mistake("responder", "PUT " + OPS1, "not json", 400, "payload"),
        Row.mistake("responder", "PUT " + OPS1, "{'fields':{'colour':'red'}}", 400, SCREEN),
        Row.mistake("responder", "PUT " + OPS1, "{'fields':{'status':{'id':'1'}}}", 400, SCREEN),
        Row.mistake("responder", "PUT " + OPS1, "{'fields':[]}", 400, "payload"),
        Row.mistake(
            "responder",
            "POST /rest/api/3/search/jql",
            "{'jql':'project = OPS','startAt':5}",
            400,
            "payload"),
        Row.mistake(
            "responder",
            "POST /rest/api/3/search/jql",
            "{'jql':'project = OPS','reconcileIssues':['10000']}",
            400,
            "payload"));
  }

  static Stream<Row> wrongValues() {
    String incident = "'project':{'key':'OPS'},'issuetype':{'name':'Incident'}";
    return Stream.of(
        Row.refused("responder", "GET " + ISSUE + "/OPS-99", "", 404, GONE),
        Row.refused("responder", "POST " + ISSUE, "{'fields':{}}", 400, "Specify a valid project"),
        Row.refused(
            "responder",
            "POST " + ISSUE,
            "{'fields':{'project':{'key':'OPS'},'issuetype':{'name':'Dream'}}}",
            400,
            "Specify a valid issue type"),
        Row.refused(
            "responder",
            "POST " + ISSUE,
            "{'fields':{" + incident + "}}",
            400,
            "You must specify a summary of the issue."),
        Row.refused(
            "responder",
            "POST " + ISSUE,
            "{'fields':{" + incident + ",'summary':'x','description':'plain'}}",
            400,
            "Operation value must be an Atlassian Document"),
        Row.refused("responder", "PUT " + OPS1, "{'fields':{'summary':''}}", 400, "summary"),
        Row.refused("responder", "PUT " + OPS1, "{'fields':{'summary':5}}", 400, "a string"),
        Row.refused("responder", "PUT " + OPS1, "{'fields':{'duedate':'soon'}}", 400, "soon"),
        Row.refused("responder", "PUT " + OPS1, "{'fields':{'labels':'x'}}", 400, "an array"),
        Row.refused("responder", "PUT " + OPS1, "{'fields':{'labels':['a b']}}", 400, "spaces"),
        Row.refused(
            "responder",
            "PUT " + OPS1,
            "{'fields':{'assignee':{'name':'steward'}}}",
            400,
            "accountId"),
        Row.refused(
            "responder",
            "PUT " + OPS1,
            "{'fields':{'components':[{'name':'none'}]}}",
            400,
            "Component name 'none' is not valid"),
        Row.refused(
            "responder",
            "PUT " + OPS1,
            "{'fields':{'customfield_10020':'1'}}",
            400,
            "Number value expected as the Sprint id."),
        Row.refused("responder", "PUT " + OPS1, "{}", 400, "one of 'fields' or 'update'"),
        Row.refused(
            "responder", "POST " + OPS1 + "/transitions", "{}", 400, "Missing 'transition'"),
        Row.refused(
            "responder",
            "POST " + OPS1 + "/transitions",
            "{'transition':{'id':'31'}}",
            400,
            "'31' is not valid for this issue"),
        Row.refused("responder", "POST /rest/api/3/search/jql", "{'jql':''}", 400, "Unbounded JQL"),
        Row.refused(
            "responder",
            "POST /rest/api/3/search/jql",
            "{'jql':'project = NONE'}",
            400,
            "'NONE' does not exist"),
        Row.refused(
            "responder", "GET /rest/api/3/mypermissions", "", 400, "'permissions' query parameter"),
        Row.refused(
            "responder",
            "GET /rest/api/3/mypermissions?permissions=FLY",
            "",
            400,
            "Unrecognized permission"),
        Row.refused(
            "responder",
            "PUT " + OPS1 + "/properties/x",
            "'" + "y".repeat(32_767) + "'",
            400,
            "too long"),
        Row.refused("responder", "GET " + OPS1 + "/properties/none", "", 404, "does not exist"),
        Row.refused("responder", "GET /rest/agile/1.0/board/77", "", 404, "board"));
  }

  static Stream<Row> permissions() {
    return Stream.of(
        Row.refused("outsider", "GET " + OPS1, "", 404, GONE),
        Row.refused("outsider", "PUT " + OPS1 + "/properties/x", "1", 404, GONE),
        Row.refused("outsider", "GET " + OPS1 + "/changelog", "", 404, GONE),
        Row.refused(
            "outsider", "GET /rest/api/3/project/OPS", "", 404, "No project could be found"),
        Row.refused(
            "outsider",
            "POST /rest/api/3/search/jql",
            "{'jql':'project = OPS'}",
            400,
            "'OPS' does not exist"),
        Row.refused(
            "responder", "DELETE " + OPS1, "", 403, "do not have permission to delete issues"),
        Row.refused(
            "responder",
            "POST /rest/api/3/permissions/check",
            "{'accountId':'someone'}",
            403,
            "permissions of other users"),
        Row.refused("nobody", "GET " + OPS1, "", 401, "must be authenticated"));
  }

  @ParameterizedTest
  @MethodSource({"unknownThings", "wrongValues", "permissions"})
  void refusesAsJiraDoes(Row row) {
    SmallJira jira = new SmallJira();
    jira.anIncident("Payments are down");

    Response response = jira.as(row.who(), row.call(), row.body());

    assertThat(response.text()).contains(row.words());
    assertThat(response.status()).isEqualTo(row.status());
    assertThat(SmallJira.json(response).path("errorMessages").isArray()).isTrue();
    boolean ours =
        jira.api.violations().all().stream().anyMatch(v -> !v.what().startsWith("OpenAPI"));
    assertThat(ours).as("violation in %s", jira.api.violations().all()).isEqualTo(row.violation());
  }

  @Test
  void refusesAnAppWithoutTheScope() {
    SmallJira jira = new SmallJira();
    jira.anIncident("Payments are down");

    Response response = jira.asApp("READ", "PUT " + OPS1 + "/properties/x", "1");

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.text()).contains("WRITE");
    assertThat(jira.api.violations().all()).hasSize(1);
  }

  @Test
  void limitsAFramedPageToTheScopesOfItsApp() {
    SmallJira jira = new SmallJira();
    var issue = jira.anIncident("Payments are down");
    var session = java.util.Map.of("cookie", "a=b; sandbox.account=jira-admin");
    var framed = java.util.Map.of("cookie", "sandbox.account=jira-admin", "x-ap-request", "1");

    assertThat(jira.send("DELETE " + ISSUE + "/" + issue.key(), "", framed).status())
        .isEqualTo(403);
    assertThat(jira.send("DELETE " + ISSUE + "/" + issue.key(), "", session).status())
        .isEqualTo(204);
  }
}
