package dev.idd.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.IddApplication;
import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.shared.RetryAdvice;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  record Greeting(TenantId tenant, String to, LocalDate on, Instant at, List<String> words)
      implements TenantJob {}

  static final TaskDescriptor<Greeting> GREET = TaskDescriptor.of("test-greet", Greeting.class);

  /** Two tasks; the service enqueues, and a task uses it: the circle that must not matter. */
  static class TestTasks {
    @Bean
    Greeter greeter(SchedulerClient jobs) {
      return new Greeter(jobs);
    }

    @Bean
    Task<Greeting> greet(JobRetry retry, Greeter greeter) {
      return Tasks.oneTime(GREET)
          .onFailure(retry.untilDone())
          .execute((job, context) -> greeter.greet(job.getData()));
    }

    @Bean
    Task<Void> visit(TenantSweep sweep, Greeter greeter) {
      return sweep.task("test-visit", FixedDelay.ofMillis(100), greeter::visit);
    }
  }

  static class Greeter {
    final List<Greeting> greeted = new CopyOnWriteArrayList<>();
    final List<String> tenantsInLog = new CopyOnWriteArrayList<>();
    final Set<TenantId> visited = ConcurrentHashMap.newKeySet();
    final SchedulerClient jobs;

    Greeter(SchedulerClient jobs) {
      this.jobs = jobs;
    }

    void enqueue(Greeting greeting) {
      jobs.scheduleIfNotExists(
          GREET.instance(greeting.to()).data(greeting).scheduledTo(Instant.now()));
    }

    void enqueueForLater(Greeting greeting) {
      jobs.scheduleIfNotExists(
          GREET
              .instance(greeting.to())
              .data(greeting)
              .scheduledTo(Instant.now().plus(Duration.ofDays(1))));
    }

    void greet(Greeting greeting) {
      tenantsInLog.add(MDC.get("tenant"));
      boolean first = !greeted.contains(greeting);
      greeted.add(greeting);
      if (greeting.to().startsWith("busy") && first) {
        throw new Busy();
      }
    }

    void visit(TenantId tenant) {
      visited.add(tenant);
      if (tenant.toString().endsWith("0")) {
        throw new IllegalStateException("not at home");
      }
    }
  }

  static class Busy extends RuntimeException implements RetryAdvice {
    private static final long serialVersionUID = 1L;

    @Override
    public Advice advice() {
      return new Advice.WaitUntil(Instant.now().plusMillis(300));
    }
  }

  @SpringBootTest(classes = IddApplication.class)
  @Import(TestTasks.class)
  abstract static class Promises {
    @Autowired Greeter greeter;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @Autowired Tenants tenants;

    private static Greeting greeting(String to) {
      return new Greeting(
          new TenantId(UUID.randomUUID()),
          to + UUID.randomUUID(),
          LocalDate.parse("2026-01-31"),
          Instant.parse("2026-01-31T10:00:00.123Z"),
          List.of("good", "morning"));
    }

    @Test
    void aJobRunsWithExactlyItsDataAndItsTenantInTheLog() {
      Greeting greeting = greeting("ada");
      greeter.enqueue(greeting);

      await().untilAsserted(() -> assertThat(greeter.greeted).contains(greeting));
      assertThat(greeter.tenantsInLog).contains(greeting.tenant().toString());
    }

    @Test
    void aRolledBackTransactionLeavesNoJob() {
      Greeting greeting = greeting("ghost");
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        greeter.enqueue(greeting);
                        throw new IllegalStateException("changed my mind");
                      }))
          .hasMessage("changed my mind");

      assertThat(waiting(greeting)).isZero();
      Greeting later = greeting("later");
      greeter.enqueue(later);
      await().untilAsserted(() -> assertThat(greeter.greeted).contains(later));
      assertThat(greeter.greeted).doesNotContain(greeting);
    }

    @Test
    void theSameKeyWaitsOnce() {
      Greeting greeting = greeting("twin");
      transaction.executeWithoutResult(
          status -> {
            greeter.enqueue(greeting);
            greeter.enqueue(greeting);
            assertThat(waiting(greeting)).isOne();
          });
    }

    @Test
    void whoLosesTheRaceForAKeyKeepsItsTransaction() {
      for (int race = 0; race < 40; race++) {
        Greeting greeting = greeting("late");
        var start = new CyclicBarrier(2);
        var two =
            Stream.of("one", "other")
                .map(who -> CompletableFuture.runAsync(() -> writeAndEnqueue(who, greeting, start)))
                .toList();
        two.forEach(CompletableFuture::join);
        assertThat(waiting(greeting)).isOne();
      }
    }

    private void writeAndEnqueue(String who, Greeting greeting, CyclicBarrier start) {
      transaction.executeWithoutResult(
          status -> {
            try {
              start.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            greeter.enqueueForLater(greeting);
            assertThat(waiting(greeting)).as("%s still reads", who).isOne();
          });
    }

    @Test
    void aJobThatIsToldToWaitComesBack() {
      Greeting greeting = greeting("busy");
      greeter.enqueue(greeting);

      await()
          .untilAsserted(() -> assertThat(greeter.greeted).filteredOn(greeting::equals).hasSize(2));
      await().untilAsserted(() -> assertThat(waiting(greeting)).isZero());
    }

    @Test
    void aSweepVisitsEveryInstalledTenantEvenAfterOneFailed() {
      var all = new java.util.HashSet<TenantId>();
      for (int i = 0; i < 40; i++) {
        TenantId tenant = tenants.ofClientKey("swept-" + UUID.randomUUID());
        tenants.installed(tenant, "https://acme.example.net");
        all.add(tenant);
      }
      TenantId gone = tenants.ofClientKey("gone-" + UUID.randomUUID());

      await().untilAsserted(() -> assertThat(greeter.visited).containsAll(all));
      assertThat(greeter.visited).doesNotContain(gone);
    }

    private long waiting(Greeting greeting) {
      return database
          .sql("select count(*) from scheduled_tasks where task_instance = ?")
          .param(greeting.to())
          .query(Long.class)
          .single();
    }
  }
}
