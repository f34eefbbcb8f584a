package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.ExtractCommand.AssignSteward;
import dev.idd.app.extract.ExtractCommand.RecordRootCause;
import dev.idd.app.extract.ExtractCommand.StateRequirement;
import dev.idd.app.extract.RecordCommand.EstimateHours;
import dev.idd.app.extract.RecordCommand.RecordFollowUp;
import dev.idd.app.extract.RecordCommand.SignOffReview;
import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class StoredExtractsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({StoredExtracts.class, History.class, Publication.class, Guardrails.class})
  @RecordApplicationEvents
  abstract static class Promises {
    @Autowired StoredExtracts extracts;
    @Autowired Publication publication;
    @Autowired History history;
    @Autowired Guardrails guardrails;
    @Autowired ApplicationEvents events;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Caller ada = new Caller(tenant, new AccountId("ada"));
    final IssueId incident = new IssueId(10_001);

    @Test
    void keepsWhatWasWritten() {
      String novel = "\u4e8b\n\"quotes\" and 'more' ".repeat(100).strip();
      extracts.change(ada, incident, 0, new AssignSteward("steward"));
      extracts.change(ada, incident, 1, new StateRequirement(new Requirement(novel, "other")));

      var stored = extracts.versioned(tenant, incident);
      assertThat(stored.version()).isEqualTo(2);
      assertThat(stored.extract().steward()).isEqualTo("steward");
      assertThat(stored.extract().requirement()).isEqualTo(new Requirement(novel, "other"));
      assertThat(events.stream(ExtractChanged.class))
          .containsExactly(
              new ExtractChanged(tenant, incident, 1), new ExtractChanged(tenant, incident, 2));
    }

    @Test
    void theLargestExtractFits() {
      var whys = Collections.nCopies(7, "x".repeat(4_000));
      extracts.change(ada, incident, 0, cause(whys, "concurrency", "checkout"));

      assertThat(extracts.of(tenant, incident).rootCause().whys()).isEqualTo(whys);
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() {
      var unknown = new StateRequirement(new Requirement("The system must wait.", "gremlins"));
      assertThatThrownBy(() -> extracts.change(ada, incident, 0, unknown))
          .isInstanceOf(Problem.class);

      assertThat(extracts.versioned(tenant, incident).version()).isZero();
      assertThat(events.stream(ExtractChanged.class)).isEmpty();
    }

    @Test
    void anOldVersionIsAConflict() {
      extracts.change(ada, incident, 0, new AssignSteward("one"));

      assertThatThrownBy(() -> extracts.change(ada, incident, 0, new AssignSteward("two")))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThat(extracts.of(tenant, incident).steward()).isEqualTo("one");
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() throws Exception {
      extracts.change(ada, incident, 0, new AssignSteward("first"));
      var pool = Executors.newFixedThreadPool(4);
      try {
        var changes = new ArrayList<Callable<Boolean>>();
        Stream.of("a", "b", "c", "d").forEach(name -> changes.add(() -> wins(name)));
        int winners = 0;
        for (var change : pool.invokeAll(changes)) {
          winners += change.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } finally {
        pool.shutdownNow();
      }
      assertThat(extracts.versioned(tenant, incident).version()).isEqualTo(2);
    }

    private boolean wins(String steward) {
      try {
        extracts.change(ada, incident, 1, new AssignSteward(steward));
        return true;
      } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
        return false;
      }
    }

    @Test
    void onlyBothClassAndComponentClassify() {
      extracts.change(ada, new IssueId(1), 0, cause(List.of(), "concurrency", "checkout"));
      extracts.change(ada, new IssueId(2), 0, cause(List.of(), "concurrency", ""));
      extracts.change(ada, new IssueId(3), 0, cause(List.of(), null, "checkout"));
      extracts.change(ada, new IssueId(4), 0, new AssignSteward("steward"));

      List<IssueId> many = LongStream.rangeClosed(1, 1_200).mapToObj(IssueId::new).toList();
      assertThat(extracts.of(tenant, many))
          .containsOnlyKeys(new IssueId(1))
          .containsValue(new Classification("concurrency", "checkout"));
      assertThat(extracts.of(tenant, List.<IssueId>of())).isEmpty();
    }

    @Test
    void knowsWhatJiraDoesNotHaveYet() {
      extracts.change(ada, incident, 0, new AssignSteward("one"));
      assertThat(publication.behind(tenant)).containsExactly(incident);

      publication.published(tenant, incident, 1);
      assertThat(publication.behind(tenant)).isEmpty();
      assertThat(extracts.versioned(tenant, incident).version()).isEqualTo(1);

      extracts.change(ada, incident, 1, new AssignSteward("two"));
      publication.published(tenant, incident, 1);
      assertThat(publication.behind(tenant)).containsExactly(incident);
    }

    @Test
    void aRestoreNeverOverwrites() {
      extracts.restore(tenant, incident, Extract.EMPTY.withSteward("restored"), Optional.empty());
      extracts.restore(tenant, incident, Extract.EMPTY.withSteward("again"), Optional.empty());

      assertThat(extracts.of(tenant, incident).steward()).isEqualTo("restored");
      assertThat(extracts.versioned(tenant, incident).version()).isEqualTo(1);
    }

    @Test
    void keepsSitesApart() {
      extracts.change(ada, incident, 0, cause(List.of(), "concurrency", "checkout"));
      TenantId other = new TenantId(UUID.randomUUID());

      assertThat(extracts.of(other, incident)).isEqualTo(Extract.EMPTY);
      assertThat(extracts.of(other, List.of(incident))).isEmpty();
      assertThat(publication.behind(other)).isEmpty();
      publication.published(other, incident, 1);
      assertThat(publication.behind(tenant)).containsExactly(incident);
    }

    @Test
    void anEstimateKeepsWhoGaveItUntilTheNumberChanges() {
      Caller ben = new Caller(tenant, new AccountId("ben"));
      extracts.change(ada, incident, 0, new EstimateHours(2.0, 3.0, null, null));
      extracts.change(ben, incident, 1, new EstimateHours(2.0, 4.0, null, 0.5));

      Hours hours = extracts.of(tenant, incident).hours();
      assertThat(hours.response()).returns("ada", Hours.Estimate::by);
      assertThat(hours.rework())
          .returns("ben", Hours.Estimate::by)
          .returns(4.0, Hours.Estimate::hours);
      assertThat(hours.improvement()).isNull();
      assertThat(hours.saved()).returns("ben", Hours.Estimate::by);
    }

    @Test
    void reopeningVoidsTheSignOffOnceAndKeepsTheText() {
      extracts.change(ada, incident, 0, new StateRequirement(new Requirement("It must.", null)));
      extracts.change(ada, incident, 1, new SignOffReview(true));
      Instant signed = extracts.of(tenant, incident).signOff().at();

      extracts.reopened(tenant, incident, reopened(signed.minusSeconds(60)));
      assertThat(extracts.of(tenant, incident).signOff().valid()).isTrue();

      extracts.reopened(tenant, incident, reopened(signed.plusSeconds(60)));
      extracts.reopened(tenant, incident, reopened(signed.plusSeconds(90)));
      var stored = extracts.versioned(tenant, incident);
      assertThat(stored.version()).isEqualTo(3);
      assertThat(stored.extract().signOff().voidedAt()).isEqualTo(signed.plusSeconds(60));
      assertThat(stored.extract().requirement().statement()).isEqualTo("It must.");
      assertThat(history.newest(tenant, incident, 10))
          .extracting(one -> one.by() + " " + one.step())
          .containsExactly("opener sign-off-voided", "ada sign-off", "ada requirement");
    }

    private static Reopenings.Reopened reopened(Instant at) {
      return new Reopenings.Reopened(new AccountId("opener"), at);
    }

    @Test
    void saysOnceThatAGuardrailIsPastItsDay() {
      LocalDate past = LocalDate.of(2000, 1, 1);
      extracts.change(ada, incident, 0, guardrail(past, null));
      extracts.change(ada, new IssueId(2), 0, guardrail(past, past));
      extracts.change(ada, new IssueId(3), 0, guardrail(LocalDate.of(2999, 1, 1), null));
      extracts.change(ada, new IssueId(4), 0, guardrail(null, null));

      guardrails.tell(tenant);
      guardrails.tell(tenant);
      assertThat(events.stream(GuardrailExpired.class))
          .containsExactly(new GuardrailExpired(tenant, incident));

      extracts.change(ada, incident, 1, guardrail(past.plusDays(1), null));
      guardrails.tell(tenant);
      assertThat(events.stream(GuardrailExpired.class)).hasSize(2);
    }

    private static RecordFollowUp guardrail(LocalDate expires, LocalDate removed) {
      return new RecordFollowUp(
          new FollowUp(
              List.of(new FollowUp.Guardrail("limit", expires, removed)),
              List.of(),
              List.of(),
              List.of()));
    }

    private static RecordRootCause cause(List<String> whys, String classKey, String component) {
      return new RecordRootCause(
          new RootCause(whys, List.of(), classKey, null, component, List.of()));
    }
  }
}
