package dev.idd.app.mining;

import static dev.idd.app.mining.MiningWorld.OPS;
import static dev.idd.app.mining.MiningWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.mining.MinedFacts.Tie;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application with its real queue: from an event to a fact without a hand's help. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {"idd.mining.page-size=2", "idd.mining.pages-per-run=1"})
class MiningJobsTest {
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired SchedulerClient jobs;
  @Autowired MinedFacts mined;
  @Autowired Tenants tenants;
  @Autowired Settings settings;
  @Autowired Jira jira;

  final TenantId tenant = new TenantId(UUID.randomUUID());
  final FakeJira site = new FakeJira(Clock.systemUTC());

  @BeforeEach
  void aSiteWithATrackedProject() {
    var ops =
        new ProjectSettings(
            tenant, "1", OPS, "Operations", Set.of("10"), Set.of("4"), "20", Set.of());
    when(tenants.isInstalled(tenant)).thenReturn(true);
    when(settings.of(tenant, OPS)).thenReturn(Optional.of(ops));
    when(settings.tracked(tenant)).thenReturn(List.of(ops));
    when(jira.asApp(tenant)).thenAnswer(call -> site.asApp(tenant));
    for (long id = 1; id <= 7; id++) {
      site.add(id, "OPS", FakeJira.INCIDENT, START.plusSeconds(id));
    }
    site.add(100, "APP", FakeJira.STORY, START);
    site.link(FakeJira.CAUSED, 7, 100);
  }

  private void track() {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new ProjectTracked(tenant, OPS)));
  }

  private boolean complete() {
    return mined.coverage(tenant, OPS).complete();
  }

  private List<Tie> ties() {
    return mined.ties(tenant, OPS, Instant.EPOCH, Instant.now());
  }

  @Test
  void readsATrackedProjectAndFollowsItsChanges() {
    site.before(
        3,
        () -> {
          throw new JiraFailure.RateLimited(Instant.now().plusMillis(300), "");
        });
    track();
    await().atMost(Duration.ofSeconds(30)).until(this::complete);
    assertThat(mined.coverage(tenant, OPS).mined()).isEqualTo(7);
    assertThat(ties()).singleElement().extracting(Tie::shipped).isNull();

    Instant shipped = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    site.move(100, "3", shipped);
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new IssueChanged(
                    tenant, new IssueId(100), new IssueKey("APP-100"), false, Set.of("status"))));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(ties()).singleElement().extracting(Tie::shipped).isEqualTo(shipped));
  }

  @Test
  void whatCountsMayChangeWhileTheNextLookIsFarAway() {
    track();
    await().atMost(Duration.ofSeconds(30)).until(this::complete);
    site.add(8, "OPS", "12", START.plusSeconds(8));
    when(settings.of(tenant, OPS))
        .thenReturn(
            Optional.of(
                new ProjectSettings(
                    tenant, "1", OPS, "Operations", Set.of("12"), Set.of("4"), "20", Set.of())));
    when(settings.tracked(tenant)).thenAnswer(call -> settings.of(tenant, OPS).stream().toList());
    track();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(mined.incidents(tenant, OPS, Instant.EPOCH, Instant.now()))
                    .singleElement()
                    .isEqualTo(new MinedFacts.Incident(new IssueId(8), START.plusSeconds(8))));
  }

  @Test
  void nothingIsReadForATransactionThatWasRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          events.publishEvent(new ProjectTracked(tenant, OPS));
          status.setRollbackOnly();
        });

    assertThat(mined.coverage(tenant, OPS).total()).isNull();
    assertThat(
            jobs.getScheduledExecution(
                TaskInstanceId.of(MiningJobs.MINE.getTaskName(), tenant + "/OPS")))
        .isEmpty();
  }

  /** A site and its settings that the test makes up; everything else is the application's own. */
  @TestConfiguration(proxyBeanMethods = false)
  static class MadeUp {
    @Bean
    @Primary
    Tenants madeUpTenants() {
      return mock(Tenants.class);
    }

    @Bean
    @Primary
    Settings madeUpSettings() {
      return mock(Settings.class);
    }

    @Bean
    @Primary
    Jira madeUpJira() {
      return mock(Jira.class);
    }
  }
}
