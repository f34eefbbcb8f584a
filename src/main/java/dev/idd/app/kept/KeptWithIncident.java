package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;

/**
 * Something about an incident that is published to Jira whenever {@link KeptChanged} says so, as an
 * issue property and under our seal.
 */
public interface KeptWithIncident {

  /** The issue property it is published as. */
  String property();

  /** All that is needed to restore it, at most 32,000 bytes; empty when there is nothing. */
  Optional<JsonNode> content(TenantId tenant, IssueId incident);
}
