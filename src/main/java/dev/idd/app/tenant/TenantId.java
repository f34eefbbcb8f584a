package dev.idd.app.tenant;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** Our own name for one installation of the app on one Jira site; the first part of every key. */
public record TenantId(UUID value) {
  /**
   * Parameters for {@code tenant_id = :tenant and id between :low and :high and id in (:ids)}. Of a
   * compound key H2 seeks a range, but reads all rows of the tenant for the list alone.
   *
   * @param ids at least one
   */
  public Map<String, Object> among(Collection<Long> ids) {
    return Map.of(
        "tenant", value, "low", Collections.min(ids), "high", Collections.max(ids), "ids", ids);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
