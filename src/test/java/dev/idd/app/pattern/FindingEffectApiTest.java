package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.ApiTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The effect of findings, as the pages get it. */
class FindingEffectApiTest extends ApiTest {

  @BeforeEach
  void onlyThisTestSaysWhatWasMined() {
    miningRests();
  }

  private String classified(String component, Duration ago) {
    String key = jira.incident();
    new MinedIncident(database, tenant).put(key, jira.id(key), 1, Instant.now().minus(ago));
    String path = "/api/incidents/" + key + "/extract";
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'record-root-cause','rootCause':"
                    + "{'classKey':'concurrency','component':'%s'}}}".formatted(component)))
        .is(200);
    return key;
  }

  @Test
  void theEffectOfAFindingCountsItsKindBeforeAndAfterItsWorkShipped() {
    String member = classified("ledger", Duration.ofDays(100));
    classified("ledger", Duration.ofDays(90));
    classified("ledger", Duration.ofDays(80));
    classified("search", Duration.ofDays(85));
    classified("ledger", Duration.ofDays(10));
    String story = jira.story();
    post(
            "responder",
            "/api/incidents/" + member + "/findings",
            json(
                "{'requestId':'r-1','title':'Leases','hypothesis':'','ownerAccountId':null,"
                    + "'issueKey':'%s'}".formatted(story)))
        .is(201);
    String findings = "/api/projects/OPS/findings";
    assertThat(get("reader", findings).is(200).at("/findings/0/effect").isNull()).isTrue();

    shipped(story, Duration.ofDays(50));

    var effect = get("reader", findings).is(200).at("/findings/0/effect");
    assertThat(effect.at("/before/n").asInt()).isEqualTo(3);
    assertThat(effect.at("/before/days").asInt()).isEqualTo(50);
    assertThat(effect.at("/after/n").asInt()).isEqualTo(1);
    assertThat(effect.at("/after/days").asInt()).isEqualTo(50);
    assertThat(effect.at("/enough").asBoolean()).isTrue();
  }

  private void shipped(String story, Duration ago) {
    var at = Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            insert into improvement_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                          shipped_at, derived_at)
            values (:tenant, :issue, :key, 'APP', :at, :at, :at)""")
        .param("tenant", tenant.value())
        .param("issue", jira.id(story))
        .param("key", story)
        .param("at", at)
        .update();
  }
}
