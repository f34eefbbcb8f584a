package dev.idd.app.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.extract.StoredExtracts.Versioned;
import dev.idd.app.jira.IssueId;
import dev.idd.app.kept.KeptWithIncident;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the history of an Extract in Jira, beside the Extract. */
@Component
class KeptHistory implements KeptWithIncident {
  private static final int MOST = 400;

  private final StoredExtracts extracts;
  private final History history;

  KeptHistory(StoredExtracts extracts, History history) {
    this.extracts = extracts;
    this.history = history;
  }

  @Override
  public String property() {
    return PublishedHistory.PROPERTY;
  }

  @Override
  public Optional<JsonNode> content(TenantId tenant, IssueId incident) {
    Versioned now = extracts.versioned(tenant, incident);
    return now.savedAt()
        .map(
            saved ->
                PublishedHistory.of(
                        now.version(),
                        saved,
                        history.newest(tenant, incident, MOST),
                        history.size(tenant, incident))
                    .json());
  }
}
