package dev.idd.app.mining.store;

import dev.idd.app.tenant.TenantId;
import java.util.Set;

/** Somebody who wants to know which facts are not what they were. */
public interface FactWatch {

  /**
   * Said in the transaction that changed them.
   *
   * @param incidents those whose facts, or whose improvements' facts, changed; empty: any of the
   *     project
   */
  void changed(TenantId tenant, String project, Set<Long> incidents);
}
