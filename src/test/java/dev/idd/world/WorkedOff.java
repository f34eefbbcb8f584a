package dev.idd.world;

import dev.idd.sandbox.World;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment when every webhook has arrived and the app has nothing left to do about any. */
final class WorkedOff {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static void await(World world) {
    try {
      if (!world.jira().webhooks().awaitQuiet(PATIENCE)) {
        throw new AssertionError("webhooks are still on their way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    world.await(PATIENCE, () -> due(world) == 0);
  }

  /** What a change or an install leads to. Others come round for ever, or are for later. */
  private static int due(World world) {
    return world
        .bean(JdbcClient.class)
        .sql(
            """
            select count(*) from scheduled_tasks
             where task_name in ('settings-discover', 'kept-restore', 'kept-publish', 'kept-publish-project',
                                 'gate-judge-project', 'gate-judge', 'gate-audit',
                                 'extract-publish', 'extract-relabel', 'improvement-publish', 'mining-reread', 'mining-nudge',
                                 'similar-text', 'similar-texts', 'metrics-refresh', 'recurrence-look')""")
        .query(Integer.class)
        .single();
  }

  private WorkedOff() {}
}
