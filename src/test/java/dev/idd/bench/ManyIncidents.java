package dev.idd.bench;

import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts and Extracts of very many incidents over five years, as if they had been mined. */
final class ManyIncidents {
  private static final long FIRST_ID = 50_000_000;
  private static final int BATCH = 2_000;

  /** Later than any generation that comes while we measure, so that none of it is tidied away. */
  private static final long GENERATION = 1_000_000;

  private static final String EXTRACT =
      """
      {"rootCause":{"whys":[],"contributingFactors":[],"classKey":"%s","component":"%s","evidence":[]},\
      "requirement":{"statement":"The system must shed load when the queue is full"},\
      "testGap":{"description":"","committedAt":"%s"},\
      "patternReview":{"reasoning":""},\
      "attribution":{"aiInvolved":"%s","tool":"%s","context":""},\
      "hours":{"response":{"hours":%d.5,"by":"p","at":"2025-01-01T00:00:00Z"}}}""";

  private final JdbcTemplate jdbc;
  private final TenantId tenant;
  private final Random random = new Random(7);
  private int size;

  ManyIncidents(JdbcTemplate jdbc, TenantId tenant) {
    this.jdbc = jdbc;
    this.tenant = tenant;
  }

  void growTo(int wanted) {
    for (; size < wanted; size += Math.min(BATCH, wanted - size)) {
      add(size, Math.min(BATCH, wanted - size));
    }
  }

  private void add(int from, int count) {
    List<Object[]> incidents = new ArrayList<>();
    List<Object[]> improvements = new ArrayList<>();
    List<Object[]> links = new ArrayList<>();
    List<Object[]> extracts = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      long id = FIRST_ID + i;
      Instant created =
          Instant.parse("2021-01-01T00:00:00Z")
              .plus(Duration.ofMinutes(random.nextInt(5 * 365 * 24 * 60)));
      Instant resolved = created.plus(Duration.ofMinutes(random.nextInt(20_000)));
      incidents.add(
          new Object[] {
            tenant.value(),
            id,
            "OPS-" + id,
            "OPS",
            at(created),
            at(resolved),
            at(resolved.plus(Duration.ofDays(1))),
            random.nextInt(20) == 0 ? 1 : 0,
            GENERATION,
            at(created.plus(Duration.ofMinutes(random.nextInt(90)))),
            "SEV-" + random.nextInt(5),
            "component " + random.nextInt(12),
            "team " + random.nextInt(8)
          });
      if (i % 2 == 0) {
        improvement(id, created, improvements, links);
        extracts.add(extract(id, created));
      }
    }
    jdbc.batchUpdate(
        """
        insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
          resolved_at, closed_at, reopened, generation, acknowledged_at, severity, components, team)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        incidents);
    jdbc.batchUpdate(
        """
        insert into improvement_fact (tenant_id, issue_id, issue_key, project_key, created_at,
          shipped_at, derived_at, due_on) values (?, ?, ?, 'APP', ?, ?, ?, ?)""",
        improvements);
    jdbc.batchUpdate(
        "insert into incident_improvement (tenant_id, incident_id, improvement_id) values (?, ?, ?)",
        links);
    jdbc.batchUpdate(
        """
        insert into incident_extract (tenant_id, issue_id, version, body, saved_at,
          published_version) values (?, ?, 0, ?, ?, 1)""",
        extracts);
  }

  private void improvement(
      long incident, Instant created, List<Object[]> improvements, List<Object[]> links) {
    long id = incident + 10_000_000;
    boolean shipped = random.nextInt(3) > 0;
    improvements.add(
        new Object[] {
          tenant.value(),
          id,
          "APP-" + id,
          at(created),
          shipped ? at(created.plus(Duration.ofDays(1 + random.nextInt(60)))) : null,
          // Nobody tidies away what was derived later than any pass begins.
          OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
          LocalDate.ofInstant(created, ZoneOffset.UTC).plusDays(30)
        });
    links.add(new Object[] {tenant.value(), incident, id});
  }

  private Object[] extract(long incident, Instant created) {
    String body =
        EXTRACT.formatted(
            "class-" + random.nextInt(10),
            "component " + random.nextInt(12),
            random.nextBoolean() ? "https://git.example.com/c/" + incident : "",
            random.nextInt(4) == 0 ? "yes" : "no",
            random.nextBoolean() ? "Copilot" : "Cursor",
            random.nextInt(20));
    return new Object[] {tenant.value(), incident, body, at(created)};
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
