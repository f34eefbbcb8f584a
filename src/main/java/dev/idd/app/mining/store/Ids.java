package dev.idd.app.mining.store;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Ids as a table to join with. H2 finds rows of a compound key by a join, but reads the whole
 * tenant for {@code tenant_id = ? and issue_id in (…)}.
 */
final class Ids {
  private Ids() {}

  /** Named {@code ids}, with the column {@code id}; not for no ids at all. */
  static String table(Collection<Long> ids) {
    return ids.stream()
        .sorted()
        .distinct()
        .map(id -> "(cast(" + id + " as bigint))")
        .collect(Collectors.joining(", ", "(values ", ") as ids (id)"));
  }
}
