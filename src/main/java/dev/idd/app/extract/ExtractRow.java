package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Extract of one incident, as it is kept: its content, and beside it what is counted. */
@Entity
@Table(name = "incident_extract")
class ExtractRow {

  @Embeddable
  record Key(UUID tenantId, long issueId) {}

  @EmbeddedId private Key id;

  @Version private @Nullable Long version;

  @Convert(converter = ExtractJson.class)
  @Column(nullable = false)
  private Extract body;

  private @Nullable String classKey;
  private @Nullable String component;
  private @Nullable String triggerKey;
  private @Nullable String aiInvolved;
  private @Nullable String aiTool;
  private @Nullable String aiCategory;
  private @Nullable String aiFailureMode;
  private @Nullable String aiEvidence;
  private @Nullable String steward;

  /** The earliest expiry of a guardrail that is still there; watched, because time tells nobody. */
  private @Nullable LocalDate guardrailExpires;

  @Column(nullable = false)
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init")
  protected ExtractRow() {}

  private ExtractRow(Key id, Instant at) {
    this.id = id;
    this.body = Extract.EMPTY;
    this.savedAt = at;
  }

  /** An Extract in which nothing is written yet. */
  static ExtractRow start(TenantId tenant, IssueId incident, Instant at) {
    return new ExtractRow(new Key(tenant.value(), incident.value()), at);
  }

  static ExtractRow restored(TenantId tenant, IssueId incident, Extract extract, Instant at) {
    var row = start(tenant, incident, at);
    row.take(extract, at);
    return row;
  }

  /**
   * Applies a change, unless something is wrong with it.
   *
   * @return whether it changed anything
   */
  boolean apply(ExtractCommand command, Made made) {
    List<FieldError> errors = new ArrayList<>(Checks.of(command));
    Extract next = command.applyTo(body, made);
    if (errors.isEmpty() && !PublishedExtract.of(next).fits()) {
      errors.add(
          new FieldError(
              command.step(),
              "The whole Extract must stay under 32 KB. Shorten the longest texts, or link to"
                  + " them."));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
    if (next.equals(body)) {
      return false;
    }
    take(next, made.at());
    return true;
  }

  /** The sign-off no longer holds; everything that was written stays. */
  boolean voidSignOff(Instant reopened, Instant at) {
    SignOff given = body.signOff();
    if (given == null || !given.valid() || !given.at().isBefore(reopened)) {
      return false;
    }
    take(body.withSignOff(given.voided(reopened)), at);
    return true;
  }

  /**
   * Takes the terms that stand for those it carries.
   *
   * @return whether it carried one that was replaced
   */
  boolean relabel(Map<String, String> classes, Map<String, String> triggers, Instant at) {
    Extract next = body.with(body.rootCause().relabelled(classes, triggers));
    if (next.equals(body)) {
      return false;
    }
    take(next, at);
    return true;
  }

  private void take(Extract next, Instant at) {
    body = next;
    classKey = next.rootCause().classKey();
    component = next.rootCause().component().isEmpty() ? null : next.rootCause().component();
    triggerKey = next.rootCause().triggerKey();
    count(next.attribution());
    steward = next.steward();
    guardrailExpires =
        next.followUp().guardrails().stream()
            .filter(guardrail -> guardrail.removedOn() == null)
            .map(FollowUp.Guardrail::expiresOn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    savedAt = at;
  }

  /** Of generated code only what is known to be of it. */
  private void count(Attribution attribution) {
    Answer answer = attribution.aiInvolved();
    boolean involved = answer == Answer.YES;
    aiInvolved = answer == null ? null : answer.name().toLowerCase(Locale.ROOT);
    aiTool = involved && !attribution.tool().isEmpty() ? attribution.tool() : null;
    aiCategory = involved ? attribution.category() : null;
    aiFailureMode = attribution.generatedFailure();
    aiEvidence = involved ? AttributionEvidence.of(attribution).code() : null;
  }

  Extract extract() {
    return body;
  }

  IssueId incident() {
    return new IssueId(id.issueId());
  }

  Instant savedAt() {
    return savedAt;
  }

  /** What the API calls version: 0 is "nothing written", so the first one stored is 1. */
  long revision() {
    return version == null ? 0 : version + 1;
  }

  /** Only with both is it counted: a class without a component is no kind of incident. */
  @Nullable Classification classification() {
    return classKey == null || component == null ? null : new Classification(classKey, component);
  }
}
