package dev.idd.bench;

import dev.idd.app.metrics.rows.DirtyMarks;
import dev.idd.app.tenant.TenantId;
import dev.idd.sandbox.World;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many incidents in the mined project OPS of a world, ready to be asked about. */
final class CountedIncidents {
  private final World world;
  private final JdbcClient jdbc;
  private final DirtyMarks marks;
  private final ManyIncidents incidents;
  final TenantId tenant;

  CountedIncidents(World world) {
    this.world = world;
    jdbc = world.bean(JdbcClient.class);
    marks = world.bean(DirtyMarks.class);
    world.jira().rest().withoutContract();
    world.await(Duration.ofMinutes(2), this::complete);
    tenant =
        new TenantId(
            jdbc.sql("select tenant_id from mining_cursor where project_key = 'OPS'")
                .query(UUID.class)
                .single());
    incidents = new ManyIncidents(world.bean(JdbcTemplate.class), tenant);
  }

  private boolean complete() {
    return jdbc.sql("select count(*) from mining_cursor where project_key = 'OPS' and complete")
            .query(Integer.class)
            .single()
        == 1;
  }

  /** So many incidents; returns how many seconds it took to write their rows for the metrics. */
  double growTo(int size) {
    incidents.growTo(size);
    long began = System.nanoTime();
    jdbc.sql("insert into metric_dirty (tenant_id, project_key) values (?, 'OPS')")
        .param(tenant.value())
        .update();
    world.await(Duration.ofMinutes(5), () -> !marks.any(tenant));
    return (System.nanoTime() - began) / 1e9;
  }
}
