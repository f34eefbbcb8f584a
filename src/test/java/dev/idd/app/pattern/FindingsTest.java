package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptChanged;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.pattern.Findings.Home;
import dev.idd.app.pattern.Findings.Restored;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Systemic findings in our database. */
class FindingsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({Findings.class, FindingRows.class})
  @RecordApplicationEvents
  abstract static class Promises {
    private static final String PROJECT = "1000";
    private static final Home OPS = new Home(PROJECT, new ProjectKey("OPS"));

    @Autowired Findings findings;
    @Autowired FindingRows rows;
    @Autowired ApplicationEvents events;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Caller ada = new Caller(tenant, new AccountId("ada"));
    final IssueId first = new IssueId(10_001);
    final IssueId second = new IssueId(10_002);

    private static Content content(String title) {
      return new Content(title, "No call has a limit.", "owner", FindingState.OPEN, null);
    }

    private UUID elevated(String title, IssueId incident) {
      UUID id = UUID.randomUUID();
      findings.elevate(ada, OPS, id, content(title), incident);
      return id;
    }

    private List<String> titles(FindingState state, String words) {
      return rows
          .ofProject(tenant, PROJECT, state == null ? Set.of() : Set.of(state), words, 50)
          .stream()
          .map(one -> one.finding().content().title())
          .toList();
    }

    @Test
    void keepsWhatWasElevated() {
      UUID id = elevated("Calls without a limit", first);

      Finding finding = rows.find(tenant, id).orElseThrow();
      assertThat(finding.content()).isEqualTo(content("Calls without a limit"));
      assertThat(finding.version()).isEqualTo(1);
      assertThat(finding.createdBy()).isEqualTo("ada");
      assertThat(rows.ofIncident(tenant, first)).containsExactly(finding);
      assertThat(rows.members(tenant, id)).extracting(Member::incident).containsExactly(first);
      assertThat(events.stream(KeptChanged.class))
          .containsExactly(new KeptChanged(tenant, OPS.key(), first, "idd.findings"));
    }

    @Test
    void theSameRequestAgainMakesNoSecondFinding() {
      UUID id = elevated("Once", first);
      findings.elevate(ada, OPS, id, content("Twice"), first);

      assertThat(titles(null, "")).containsExactly("Once");
      assertThat(rows.members(tenant, id)).hasSize(1);
    }

    @Test
    void incidentsJoinAndLeaveButTheLastOneStays() {
      UUID id = elevated("Calls without a limit", first);
      var elsewhere = new Home("2000", new ProjectKey("APP"));
      findings.join(ada, OPS, id, second);
      findings.join(ada, OPS, id, second);
      findings.leave(ada, OPS, id, first);

      assertThat(rows.members(tenant, id)).extracting(Member::incident).containsExactly(second);
      assertThat(rows.ofIncident(tenant, first)).isEmpty();
      assertThatThrownBy(() -> findings.leave(ada, OPS, id, second))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("only incident");
      assertThatThrownBy(() -> findings.leave(ada, OPS, id, first)).isInstanceOf(Problem.class);
      assertThatThrownBy(() -> findings.join(ada, elsewhere, id, first))
          .isInstanceOf(Problem.class);
      assertThat(rows.members(tenant, id)).hasSize(1);
    }

    @Test
    void anIncidentBelongsToAFewFindingsOnly() {
      for (int i = 0; i < Finding.OF_ONE_INCIDENT; i++) {
        elevated("Finding " + i, first);
      }
      UUID other = elevated("Elsewhere", second);

      assertThatThrownBy(() -> elevated("One too many", first)).hasMessageContaining("at most 4");
      assertThatThrownBy(() -> findings.join(ada, OPS, other, first))
          .hasMessageContaining("at most 4");
      assertThat(titles(null, "One too many")).isEmpty();
      assertThat(rows.ofIncident(tenant, first)).hasSize(Finding.OF_ONE_INCIDENT);
    }

    @Test
    void anOldVersionIsAConflict() {
      Finding before = rows.find(tenant, elevated("Before", first)).orElseThrow();
      findings.change(tenant, OPS.key(), before, 1, content("After"));

      assertThatThrownBy(() -> findings.change(tenant, OPS.key(), before, 1, content("Late")))
          .isInstanceOf(OptimisticLockingFailureException.class);
      Finding after = rows.find(tenant, before.id()).orElseThrow();
      assertThat(after.content().title()).isEqualTo("After");
      assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void aProjectListsItsOwnByStateAndWords() {
      elevated("Calls without a 100% limit", first);
      UUID done = elevated("Clocks that disagree", second);
      Finding clocks = rows.find(tenant, done).orElseThrow();
      findings.change(
          tenant,
          OPS.key(),
          clocks,
          1,
          new Content("Clocks", "Skew.", null, FindingState.DONE, first));

      assertThat(titles(null, ""))
          .containsExactlyInAnyOrder("Calls without a 100% limit", "Clocks");
      assertThat(titles(FindingState.DONE, "")).containsExactly("Clocks");
      assertThat(titles(FindingState.OPEN, "CALLS")).hasSize(1);
      assertThat(titles(null, "0%")).hasSize(1);
      assertThat(titles(null, "%clo")).isEmpty();
      assertThat(titles(null, "skew")).containsExactly("Clocks");
      assertThat(rows.ofProject(tenant, "2000", Set.of(), "", 50)).isEmpty();
      assertThat(rows.ofProject(new TenantId(UUID.randomUUID()), PROJECT, Set.of(), "", 50))
          .isEmpty();
      assertThat(rows.counts(tenant, PROJECT))
          .isEqualTo(Map.of(FindingState.OPEN, 1, FindingState.DONE, 1));
      assertThat(rows.find(tenant, done).orElseThrow().content().linkedIssue()).isEqualTo(first);
    }

    @Test
    void ofTwoCopiesOfAFindingTheNewerOneIsRestored() {
      UUID id = UUID.randomUUID();
      assertThat(restore(id, 2, "Older", first)).isTrue();
      assertThat(restore(id, 2, "Older", first)).isFalse();
      restore(id, 5, "Newest", second);
      restore(id, 3, "Old", new IssueId(10_003));

      Finding finding = rows.find(tenant, id).orElseThrow();
      assertThat(finding.content().title()).isEqualTo("Newest");
      assertThat(finding.version()).isEqualTo(5);
      assertThat(rows.members(tenant, id)).hasSize(3);
    }

    private boolean restore(UUID id, long version, String title, IssueId incident) {
      var kept = new Finding(id, version, PROJECT, content(title), "ada", Instant.EPOCH);
      var member = new Member(id, incident, "bob", Instant.EPOCH);
      return findings.restore(tenant, List.of(new Restored(kept, member)));
    }
  }
}
