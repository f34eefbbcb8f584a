package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Extracts in our database: read, changed one command at a time, restored. */
@Service
class StoredExtracts implements Extracts, Classifications {
  /** Databases limit the parameters of one statement. */
  private static final int CHUNK = 500;

  private final ExtractRows rows;
  private final History history;
  private final Publication publication;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredExtracts(
      ExtractRows rows,
      History history,
      Publication publication,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.history = history;
    this.publication = publication;
    this.events = events;
    this.clock = clock;
  }

  /** An Extract with its version; version 0 and no time: nothing is written yet. */
  record Versioned(long version, Optional<Instant> savedAt, Extract extract) {
    static final Versioned NONE = new Versioned(0, Optional.empty(), Extract.EMPTY);

    static Versioned of(ExtractRow row) {
      return new Versioned(row.revision(), Optional.of(row.savedAt()), row.extract());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Extract of(TenantId tenant, IssueId incident) {
    return versioned(tenant, incident).extract();
  }

  @Transactional(readOnly = true)
  Versioned versioned(TenantId tenant, IssueId incident) {
    return rows.byId(tenant.value(), incident.value()).map(Versioned::of).orElse(Versioned.NONE);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<IssueId, Classification> of(TenantId tenant, Collection<IssueId> incidents) {
    var all = new HashMap<IssueId, Classification>();
    for (ExtractRow row : inChunks(tenant, incidents, rows::classified)) {
      Classification confirmed = row.classification();
      if (confirmed != null) {
        all.put(row.incident(), confirmed);
      }
    }
    return all;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<IssueId, Extract> among(TenantId tenant, List<IssueId> incidents) {
    var all = new HashMap<IssueId, Extract>();
    for (ExtractRow row : inChunks(tenant, incidents, rows::among)) {
      all.put(row.incident(), row.extract());
    }
    return all;
  }

  private interface ByRange {
    List<ExtractRow> of(UUID tenant, Collection<Long> issues, long lowest, long highest);
  }

  private static List<ExtractRow> inChunks(
      TenantId tenant, Collection<IssueId> incidents, ByRange found) {
    List<Long> ids = incidents.stream().map(IssueId::value).distinct().sorted().toList();
    var all = new ArrayList<ExtractRow>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      all.addAll(found.of(tenant.value(), chunk, chunk.get(0), chunk.get(chunk.size() - 1)));
    }
    return all;
  }

  /**
   * Changes an Extract that is still at this version.
   *
   * @throws OptimisticLockingFailureException somebody else saved in between
   */
  @Transactional
  void change(Caller by, IssueId incident, long version, ExtractCommand command) {
    Instant now = clock.instant();
    ExtractRow row =
        rows.byId(by.tenant().value(), incident.value())
            .orElseGet(() -> ExtractRow.start(by.tenant(), incident, now));
    if (row.revision() != version) {
      throw new OptimisticLockingFailureException("Extract of " + incident);
    }
    if (row.apply(command, new Made(by.account().value(), now))) {
      saved(by.tenant(), rows.saveAndFlush(row), command.step(), by.account(), now);
    }
  }

  /**
   * The project's rule names who leads; a person's choice stays, also the choice of nobody.
   *
   * @return whether there was still somebody to be named
   */
  @Transactional
  boolean assignByRule(TenantId tenant, IssueId incident, String account) {
    Instant now = clock.instant();
    ExtractRow row =
        rows.byId(tenant.value(), incident.value())
            .orElseGet(() -> ExtractRow.start(tenant, incident, now));
    if (row.extract().steward() != null || history.stewardDecided(tenant, incident)) {
      return false;
    }
    row.apply(
        new ExtractCommand.AssignSteward(account), new Made(ProjectRule.ACCOUNT.value(), now));
    saved(tenant, rows.saveAndFlush(row), "steward-by-rule", ProjectRule.ACCOUNT, now);
    return true;
  }

  /** Whether the rule has nothing more to do with an incident. */
  @Transactional(readOnly = true)
  boolean stewardDecided(TenantId tenant, IssueId incident) {
    return of(tenant, incident).steward() != null || history.stewardDecided(tenant, incident);
  }

  /** The incident was reopened: a sign-off given before that does not hold any more. */
  @Transactional
  void reopened(TenantId tenant, IssueId incident, Reopenings.Reopened reopened) {
    Instant now = clock.instant();
    rows.byId(tenant.value(), incident.value())
        .filter(row -> row.voidSignOff(reopened.at(), now))
        .ifPresent(
            row -> saved(tenant, rows.saveAndFlush(row), "sign-off-voided", reopened.by(), now));
  }

  private void saved(TenantId tenant, ExtractRow row, String step, AccountId by, Instant at) {
    history.add(tenant, row.incident(), row.revision(), step, by, at);
    events.publishEvent(new ExtractChanged(tenant, row.incident(), row.revision()));
  }

  /**
   * Puts back what Jira kept for us; an Extract that is there is left alone.
   *
   * @return whether there was none
   */
  @Transactional
  boolean restore(
      TenantId tenant, IssueId incident, Extract extract, Optional<PublishedHistory> past) {
    if (rows.byId(tenant.value(), incident.value()).isPresent()) {
      return false;
    }
    Instant saved = past.map(PublishedHistory::savedAt).orElseGet(clock::instant);
    var row = ExtractRow.restored(tenant, incident, extract, saved);
    rows.saveAndFlush(row);
    past.ifPresent(known -> restore(tenant, incident, known));
    events.publishEvent(
        new ExtractChanged(
            tenant, incident, past.map(PublishedHistory::version).orElse(row.revision())));
    return true;
  }

  private void restore(TenantId tenant, IssueId incident, PublishedHistory past) {
    past.changes()
        .forEach(
            one ->
                history.add(
                    tenant,
                    incident,
                    one.version(),
                    one.step(),
                    new AccountId(one.by()),
                    one.at()));
    publication.restored(tenant, incident, past.version());
  }
}
