package dev.idd.app.mining.store;

import dev.idd.app.tenant.TenantId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks for the rows of many issues at once, with one look into the index for each. A join leaves
 * the way to the database: H2 reads the whole tenant for {@code tenant_id = ? and issue_id in (…)},
 * and so does PostgreSQL for a join with ids while it knows nothing yet of a new table.
 */
final class ByKey {
  /** The ids are a parameter, so that no page has its statement parsed and planned anew. */
  private static final String IDS = " from unnest(cast(:ids as bigint array)) as ids (id)";

  /** H2 takes no more than 65,536 elements of an array. */
  private static final int AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  ByKey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The projects of those issues that the table has. */
  Map<Long, String> projects(TenantId tenant, String table, Collection<Long> issues) {
    var projects = new HashMap<Long, String>();
    ask(
        tenant,
        """
        select ids.id, (select fact.project_key from %s fact
                         where fact.tenant_id = :tenant and fact.issue_id = ids.id) as project
        """
            .formatted(table),
        issues,
        row -> {
          if (row.getString("project") != null) {
            projects.put(row.getLong("id"), row.getString("project"));
          }
        });
    return projects;
  }

  /** The incidents that any of these improvements answers. */
  Set<Long> answered(TenantId tenant, Collection<Long> improvements) {
    var incidents = new HashSet<Long>();
    ask(
        tenant,
        """
        select (select array_agg(link.incident_id) from incident_improvement link
                 where link.tenant_id = :tenant and link.improvement_id = ids.id) as incidents
        """,
        improvements,
        row -> addAll(row.getArray("incidents"), incidents));
    return incidents;
  }

  /** Those of the ids that the column of the table has, in order. */
  List<Long> there(TenantId tenant, String table, String column, Collection<Long> ids) {
    var there = new ArrayList<Long>();
    ask(
        tenant,
        """
        select ids.id, (select count(*) from %s
                         where tenant_id = :tenant and %s = ids.id) as times
        """
            .formatted(table, column),
        ids,
        row -> {
          if (row.getInt("times") > 0) {
            there.add(row.getLong("id"));
          }
        });
    return there.stream().sorted().toList();
  }

  private void ask(
      TenantId tenant, String select, Collection<Long> ids, RowCallbackHandler answered) {
    List<Long> sorted = ids.stream().sorted().distinct().toList();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      List<Long> some = sorted.subList(from, Math.min(from + AT_ONCE, sorted.size()));
      jdbc.sql(select + IDS)
          .param("tenant", tenant.value())
          .param("ids", some.toArray(Long[]::new))
          .query(answered);
    }
  }

  private static void addAll(@Nullable Array ids, Set<Long> into) throws SQLException {
    if (ids != null) {
      Arrays.stream((Object[]) ids.getArray()).forEach(id -> into.add(((Number) id).longValue()));
    }
  }
}
