package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.gate.Verdicts.Logged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.Severity;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

class VerdictsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({Verdicts.class, Bypasses.class, Exemptions.class})
  abstract static class Promises {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final IncidentSnapshot OPS_1 =
        new IncidentSnapshot(new IssueKey("OPS-1"), true, true, 3);
    static final Verdict BLOCKED =
        new Verdict.Blocked(List.of(new Reason("steward", "Assign a steward.", "steward")));
    static final Terms TERMS =
        new Terms(
            Mode.ENFORCE,
            Form.LIGHT,
            Severity.SEV_3,
            "SEV4",
            List.of("A finding."),
            NOON.plusSeconds(60));
    static final ProjectKey OPS = new ProjectKey("OPS");
    static final Verdict OPEN = new Verdict.Open();

    @Autowired Verdicts verdicts;
    @Autowired Bypasses bypasses;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final TenantId other = new TenantId(UUID.randomUUID());
    final IssueId issue = new IssueId(1);

    @Test
    void keepsTheVerdictAndItsWords() {
      verdicts.want(tenant, issue);
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON);

      assertThat(verdicts.of(tenant, issue))
          .contains(
              new Verdicts.Stored(
                  BLOCKED, "Before closing OPS-1: Assign a steward.", TERMS, true, NOON, false));
      verdicts.published(tenant, issue, 1, NOON);
      assertThat(verdicts.of(tenant, issue)).map(Verdicts.Stored::published).contains(true);
    }

    @Test
    void noWishIsLostWhileAnotherIsFulfilled() {
      verdicts.want(tenant, issue);
      verdicts.want(tenant, issue);
      assertThat(verdicts.wanted(tenant, issue)).isEqualTo(2);
      verdicts.want(tenant, issue); // while the second is being judged

      assertThat(verdicts.published(tenant, issue, 2, NOON)).isTrue();
      assertThat(verdicts.behind(tenant)).containsExactly(issue);
      assertThat(verdicts.published(tenant, issue, 3, NOON)).isTrue();
      assertThat(verdicts.behind(tenant)).isEmpty();
      assertThat(verdicts.published(tenant, issue, 2, NOON)).as("too late").isFalse();
      assertThat(verdicts.judged(tenant, issue)).isEqualTo(3);
    }

    @Test
    void logsOnlyWhatIsDifferent() {
      verdicts.want(tenant, issue);
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON);
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON.plusSeconds(1));
      verdicts.decide(tenant, issue, OPEN, TERMS, OPS_1, NOON.plusSeconds(2));
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON.plusSeconds(3));

      assertThat(verdicts.log(tenant, issue))
          .containsExactly(
              new Logged(NOON, BLOCKED),
              new Logged(NOON.plusSeconds(2), OPEN),
              new Logged(NOON.plusSeconds(3), BLOCKED));
    }

    @Test
    void theLogOutlivesTheIssue() {
      verdicts.want(tenant, issue);
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON);
      verdicts.forget(tenant, issue);

      assertThat(verdicts.of(tenant, issue)).isEmpty();
      assertThat(verdicts.isKnown(tenant, issue)).isFalse();
      assertThat(verdicts.log(tenant, issue)).hasSize(1);
    }

    @Test
    void theSameBypassIsRecordedOnce() {
      verdicts.want(tenant, issue);
      var first = new Bypass("7", NOON, "Closed", List.of("Assign a steward.", "And more."));
      var second = new Bypass("9", NOON.plusSeconds(60), "Closed", List.of());
      bypasses.record(tenant, issue, OPS, List.of(first), NOON, NOON);
      bypasses.record(tenant, issue, OPS, List.of(first, second), NOON.plusSeconds(60), NOON);

      assertThat(bypasses.of(tenant, issue)).containsExactly(second, first);
      assertThat(bypasses.auditedUntil(tenant, issue)).contains(NOON.plusSeconds(60));
    }

    @Test
    void anAuditBeginsOnce() {
      assertThat(bypasses.auditedSince(tenant, OPS)).isEmpty();
      bypasses.auditFrom(tenant, OPS, NOON);
      bypasses.auditFrom(tenant, OPS, NOON.plusSeconds(1));

      assertThat(bypasses.auditedSince(tenant, OPS)).contains(NOON);
      assertThat(bypasses.auditedUntil(tenant, issue)).isEmpty();
    }

    @Test
    void keepsSitesApart() {
      verdicts.want(tenant, issue);
      verdicts.decide(tenant, issue, BLOCKED, TERMS, OPS_1, NOON);
      bypasses.record(
          tenant, issue, OPS, List.of(new Bypass("7", NOON, "Closed", List.of())), NOON, NOON);
      bypasses.auditFrom(tenant, new ProjectKey("OPS"), NOON);

      assertThat(verdicts.of(other, issue)).isEmpty();
      assertThat(verdicts.log(other, issue)).isEmpty();
      assertThat(verdicts.behind(other)).isEmpty();
      assertThat(bypasses.of(other, issue)).isEmpty();
      assertThat(bypasses.auditedSince(other, new ProjectKey("OPS"))).isEmpty();
      verdicts.forget(other, issue);
      assertThat(verdicts.isKnown(tenant, issue)).isTrue();
    }
  }
}
