package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.World;
import dev.idd.sandbox.connect.Delivery.Outcome;
import dev.idd.sandbox.model.Actor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody was there to listen for so long that Jira gave up telling. */
class FailedWebhookTest {
  @RegisterExtension static final World world = World.of("idd.jira.failed-webhooks-every=1s");

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  /** Nothing else would find a deleted issue before everything is read again after a week. */
  @Test
  void isTakenInAfterAll() {
    var deleted = Incident.resolved(world);
    var kept = Incident.resolved(world);
    world.await(() -> known(deleted.key()) && known(kept.key()));
    world.jira().webhooks().retryAfter(Duration.ofMillis(5));
    int before = world.jira().webhooks().log().size();
    world.stopApp();
    delete(deleted.key());
    world.await(() -> gaveUpSince(before));

    world.startApp();

    world.await(() -> !known(deleted.key()));
    assertThat(known(kept.key())).isTrue();
  }

  private static boolean known(String key) {
    return world
            .bean(JdbcClient.class)
            .sql("select count(*) from incident_fact where issue_key = ?")
            .param(key)
            .query(Integer.class)
            .single()
        == 1;
  }

  private static void delete(String key) {
    var site = world.jira().site();
    site.locked(
        () -> {
          var admin = Actor.of(site.directory().named("jira-admin").orElseThrow());
          site.changes().delete(admin, site.issues().find(key).orElseThrow());
          return null;
        });
  }

  private static boolean gaveUpSince(int before) {
    var log = world.jira().webhooks().log();
    var since = log.subList(before, log.size());
    return !since.isEmpty() && since.stream().allMatch(one -> one.outcome() == Outcome.FAILED);
  }
}
