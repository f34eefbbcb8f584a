package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptChanged;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of systemic findings, each with its promise that Jira will hear of it. */
@Service
class Findings {
  private final FindingRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Findings(FindingRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** A new finding with its first incident; the same id again changes nothing. */
  @Transactional
  public void elevate(Caller by, Home home, UUID id, Content content, IssueId incident) {
    Instant now = clock.instant();
    want(by.tenant(), home.key(), Set.of(incident));
    var fresh = new Finding(id, 1, home.projectId(), content, by.account().value(), now);
    if (rows.insert(by.tenant(), fresh)) {
      refuseTooMany(by.tenant(), incident);
      rows.add(by.tenant(), new Member(id, incident, by.account().value(), now));
    }
  }

  @Transactional
  public void join(Caller by, Home home, UUID id, IssueId incident) {
    want(by.tenant(), home.key(), Set.of(incident));
    Finding finding = rows.find(by.tenant(), id).orElseThrow(Findings::unknown);
    if (!finding.projectId().equals(home.projectId())) {
      throw unknown();
    }
    if (rows.members(by.tenant(), id).stream().anyMatch(one -> one.incident().equals(incident))) {
      return;
    }
    refuseTooMany(by.tenant(), incident);
    rows.add(by.tenant(), new Member(id, incident, by.account().value(), clock.instant()));
  }

  /** The last incident stays: a finding without any would be a mere opinion. */
  @Transactional
  public void leave(Caller by, Home home, UUID id, IssueId incident) {
    rows.lock(by.tenant(), id);
    List<IssueId> members = rows.members(by.tenant(), id).stream().map(Member::incident).toList();
    if (!members.contains(incident)) {
      throw unknown();
    }
    if (members.size() == 1) {
      throw Problem.invalid(
          "last-incident",
          "This is the only incident of the finding. Set the finding to dropped instead.");
    }
    rows.remove(by.tenant(), id, incident);
    want(by.tenant(), home.key(), Set.of(incident));
  }

  /**
   * @throws OptimisticLockingFailureException somebody else saved in between
   */
  @Transactional
  public void change(
      TenantId tenant, ProjectKey project, Finding before, long version, Content content) {
    if (content.equals(before.content()) && before.version() == version) {
      return;
    }
    if (!rows.update(tenant, before.id(), version, content, clock.instant())) {
      throw new OptimisticLockingFailureException("Finding " + before.id());
    }
    want(tenant, project, incidents(tenant, before.id()));
  }

  /**
   * Puts back what Jira kept for us; of two copies of a finding the newer one counts.
   *
   * @return whether anything came back
   */
  @Transactional
  public boolean restore(TenantId tenant, List<Restored> kept) {
    boolean any = false;
    for (Restored one : kept) {
      any |= rows.insert(tenant, one.finding());
      rows.find(tenant, one.finding().id())
          .filter(known -> known.version() < one.finding().version())
          .ifPresent(known -> rows.catchUp(tenant, known, one.finding()));
      any |= rows.add(tenant, one.member());
    }
    events.publishEvent(
        new FindingsChanged(
            tenant, kept.stream().map(one -> one.member().incident()).collect(Collectors.toSet())));
    return any;
  }

  /** Where findings belong: Jira's id of a project, and its key now. */
  record Home(String projectId, ProjectKey key) {}

  /** A finding and that an incident belongs to it, as Jira kept it. */
  record Restored(Finding finding, Member member) {}

  private Set<IssueId> incidents(TenantId tenant, UUID id) {
    return rows.members(tenant, id).stream().map(Member::incident).collect(Collectors.toSet());
  }

  /**
   * Comes first in a change of one incident: whoever counts these wishes holds the second of two
   * changes until the first is done.
   */
  private void want(TenantId tenant, ProjectKey project, Set<IssueId> incidents) {
    incidents.stream()
        .sorted(Comparator.comparing(IssueId::value))
        .map(one -> new KeptChanged(tenant, project, one, PublishedFindings.PROPERTY))
        .forEach(events::publishEvent);
    events.publishEvent(new FindingsChanged(tenant, Set.copyOf(incidents)));
  }

  private void refuseTooMany(TenantId tenant, IssueId incident) {
    if (rows.ofIncident(tenant, incident).size() >= Finding.OF_ONE_INCIDENT) {
      throw Problem.invalid(
          "too-many-findings",
          "An incident belongs to at most %d systemic findings. Leave one of them first."
              .formatted(Finding.OF_ONE_INCIDENT));
    }
  }

  static Problem unknown() {
    return Problem.notFound("There is no such finding in this project.");
  }
}
