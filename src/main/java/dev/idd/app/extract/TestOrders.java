package dev.idd.app.extract;

import dev.idd.app.extract.codehost.CodeHosts;
import dev.idd.app.extract.codehost.CodeHosts.Known;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up and remembers whether tests came before their fixes. Derived; can be dropped. */
@Repository
class TestOrders {
  static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final CodeHosts hosts;
  private final JdbcClient jdbc;
  private final Clock clock;

  TestOrders(CodeHosts hosts, JdbcClient jdbc, Clock clock) {
    this.hosts = hosts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was found about a test and its fix. */
  record Checked(String testLinks, String fixLink, TestOrder outcome, Instant at) {
    boolean isAbout(TestGap gap) {
      return testLinks.equals(links(gap)) && fixLink.equals(gap.fixAt());
    }

    String because() {
      return outcome.sentence();
    }
  }

  Optional<Checked> of(TenantId tenant, IssueId incident) {
    return jdbc.sql(
            """
            select test_link, fix_link, outcome, checked_at from incident_test_order
            where tenant_id = ? and issue_id = ?
            """)
        .params(tenant.value(), incident.value())
        .query(
            (row, number) ->
                new Checked(
                    row.getString("test_link"),
                    row.getString("fix_link"),
                    TestOrder.valueOf(row.getString("outcome")),
                    row.getObject("checked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Whether there is something to look up that we can look up and have not yet. */
  boolean isWanted(TenantId tenant, IssueId incident, TestGap gap) {
    return test(gap).isPresent()
        && fix(gap).isPresent()
        && of(tenant, incident).filter(known -> known.isAbout(gap)).isEmpty();
  }

  void check(TenantId tenant, IssueId incident, TestGap gap) {
    Optional<Known> test = test(gap);
    Optional<Known> fix = fix(gap);
    if (test.isPresent() && fix.isPresent()) {
      remember(tenant, incident, gap, TestOrder.of(test.get(), fix.get()));
    }
  }

  /** Incidents whose pull requests may have been merged meanwhile. */
  List<IssueId> open(TenantId tenant) {
    return jdbc
        .sql(
            """
            select issue_id from incident_test_order
            where tenant_id = ? and outcome = ? and checked_at < ? order by checked_at limit 500
            """)
        .params(
            tenant.value(),
            TestOrder.NOT_MERGED.name(),
            clock.instant().minus(LOOK_AGAIN).atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }

  private Optional<Known> test(TestGap gap) {
    return hosts.first(Stream.concat(Stream.of(gap.committedAt()), gap.alsoAt().stream()).toList());
  }

  private Optional<Known> fix(TestGap gap) {
    return hosts.first(List.of(gap.fixAt()));
  }

  private void remember(TenantId tenant, IssueId incident, TestGap gap, TestOrder outcome) {
    jdbc.sql("delete from incident_test_order where tenant_id = ? and issue_id = ?")
        .params(tenant.value(), incident.value())
        .update();
    jdbc.sql(
            """
            insert into incident_test_order
              (tenant_id, issue_id, test_link, fix_link, outcome, checked_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            tenant.value(),
            incident.value(),
            links(gap),
            gap.fixAt(),
            outcome.name(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String links(TestGap gap) {
    return String.join(
        " ", Stream.concat(Stream.of(gap.committedAt()), gap.alsoAt().stream()).toList());
  }
}
