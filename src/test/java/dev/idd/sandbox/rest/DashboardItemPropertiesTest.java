package dev.idd.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody reads what a gadget keeps; whoever owns the dashboard writes it. */
class DashboardItemPropertiesTest {
  private static final String AT = " /rest/api/3/dashboard/";

  private final SmallJira jira = new SmallJira();

  @ParameterizedTest
  @CsvSource({
    "steward, PUT, 10100/items/10101, 201",
    "responder, PUT, 10100/items/10101, 403",
    "responder, GET, 10100/items/10101, 404",
    "steward, PUT, 10100/items/99, 404",
    "steward, PUT, 99/items/10101, 404"
  })
  void isTheOwnersToWrite(String account, String method, String item, int status) {
    var dashboards = jira.site.dashboards();
    dashboards.add(dashboards.of(jira.steward), "idd-gadget-yield");

    var call = method + AT + item + "/properties/idd.gadget";
    var answer = jira.as(account, call, method.equals("PUT") ? "{'projectKey':'OPS'}" : "");

    assertThat(answer.status()).isEqualTo(status);
    if (status == 201) {
      var read = jira.as("responder", "GET" + AT + item + "/properties/idd.gadget");
      assertThat(SmallJira.json(read).at("/value/projectKey").asText()).isEqualTo("OPS");
    }
  }
}
