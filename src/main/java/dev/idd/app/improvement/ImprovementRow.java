package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our record of one improvement, keyed by the issue that carries it. */
@Entity
@Table(name = "improvement")
class ImprovementRow {

  @Embeddable
  record Key(UUID tenantId, long issueId) {}

  @EmbeddedId private Key id;

  @Version private @Nullable Long version;

  @Column(nullable = false)
  private String criteria;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Scope scope;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  @Column(nullable = false)
  private String dismissedBecause;

  @Enumerated(EnumType.STRING)
  private Priority.@Nullable Rank proposedPriority;

  @Column(nullable = false)
  private String priorityReason;

  @Column(nullable = false)
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init")
  protected ImprovementRow() {}

  ImprovementRow(TenantId tenant, IssueId issue, Improvement content, Instant at) {
    id = new Key(tenant.value(), issue.value());
    criteria = content.criteria();
    scope = content.scope();
    state = content.state();
    dismissedBecause = content.dismissedBecause();
    proposedPriority = content.priority().rank();
    priorityReason = content.priority().reason();
    savedAt = at;
  }

  /** Returns whether anything changed. */
  boolean take(Improvement next, Instant at) {
    if (next.equals(content())) {
      return false;
    }
    criteria = next.criteria();
    scope = next.scope();
    state = next.state();
    dismissedBecause = next.dismissedBecause();
    proposedPriority = next.priority().rank();
    priorityReason = next.priority().reason();
    savedAt = at;
    return true;
  }

  Improvement content() {
    return new Improvement(
        criteria, scope, state, dismissedBecause, new Priority(proposedPriority, priorityReason));
  }

  /** What the API calls version: 0 is "no record of ours", so the first one stored is 1. */
  long revision() {
    return version == null ? 0 : version + 1;
  }
}
