package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.EmbeddedPostgreSql;
import dev.idd.app.IddApplication;
import dev.idd.app.mining.FastJira;
import dev.idd.app.mining.SharedProjects;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes against one on the same PostgreSQL: sixteen projects, and a Jira that takes 250 ms for
 * each answer, so that waiting for it is what takes time.
 */
@Tag("bench")
@Tag("nodes")
class NodesBench {
  private static final int PROJECTS = 16;
  private static final int ISSUES = 1_500;
  private static final Duration LATENCY = Duration.ofMillis(250);
  private static final double AT_LEAST = 1.7;

  @Test
  void twoNodesReadAlmostTwiceAsFastAsOne() {
    seconds(1, 200); // warm
    double alone = seconds(1, ISSUES);
    double together = seconds(2, ISSUES);

    var row =
        Results.Row.ratio(
            "mining-two-nodes-s",
            "postgresql",
            PROJECTS + " projects, " + PROJECTS * ISSUES,
            together,
            alone / 2,
            2 / AT_LEAST);
    Results.add(row);
    assertThat(together).isLessThan(alone);
  }

  private static double seconds(int count, int issues) {
    var tenant = new TenantId(UUID.randomUUID());
    SharedProjects.of(tenant, new FastJira(issues, LATENCY), PROJECTS);
    var settings = new LinkedHashMap<>(EmbeddedPostgreSql.freshDatabase());
    settings.put("server.port", "0");
    settings.put("spring.main.allow-bean-definition-overriding", "true");
    settings.put("idd.mining.quota.per-tenant", "100000000");
    settings.put("idd.mining.quota.whole-app", "100000000");
    settings.put("idd.mining.pages-per-run", "3");
    List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    try {
      for (int node = 0; node < count; node++) {
        nodes.add(start(settings));
      }
      long begun = System.nanoTime();
      nodes.get(0).getBean(SharedProjects.class).begin();
      var database = nodes.get(0).getBean(JdbcClient.class);
      Awaitility.await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> complete(database) == PROJECTS);
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      nodes.forEach(ConfigurableApplicationContext::close);
    }
  }

  private static ConfigurableApplicationContext start(LinkedHashMap<String, String> settings) {
    return new SpringApplicationBuilder(IddApplication.class, SharedProjects.class)
        .profiles("sandbox")
        .run(
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  private static int complete(JdbcClient database) {
    return database
        .sql("select count(*) from mining_cursor where complete")
        .query(Integer.class)
        .single();
  }
}
