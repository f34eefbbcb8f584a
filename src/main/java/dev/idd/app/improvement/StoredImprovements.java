package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Records of improvements in our database, and what belongs to them in Jira. */
@Service
class StoredImprovements implements Improvements {
  private final ImprovementRows rows;
  private final Links links;
  private final Stories stories;
  private final CriteriaField criteria;
  private final OtherEnds ends;
  private final Jira jira;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoredImprovements(
      ImprovementRows rows,
      Links links,
      Stories stories,
      CriteriaField criteria,
      Settings settings,
      Jira jira,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.stories = stories;
    this.criteria = criteria;
    this.ends = new OtherEnds(settings);
    this.jira = jira;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A record with its version; version 0: only linked in Jira, no record of ours yet. */
  record Versioned(long version, Improvement improvement) {
    static final Versioned NONE = new Versioned(0, Improvement.PROPOSED);
  }

  @Override
  public List<ImprovementFacts> ofIncident(
      ProjectSettings project, IssueId incident, IssueFields fields) {
    return facts(project.tenant(), stories(project, fields));
  }

  @Override
  public List<ImprovementFacts> remember(
      ProjectSettings project, IssueId incident, IssueFields fields, Instant askedAt) {
    TenantId tenant = project.tenant();
    List<Story> found = stories(project, fields);
    transaction.executeWithoutResult(status -> links.seen(tenant, incident, found, askedAt));
    return facts(tenant, found);
  }

  private List<Story> stories(ProjectSettings project, IssueFields fields) {
    List<IssueId> linked =
        ends.improvements(project, fields).stream().map(End::id).distinct().toList();
    return stories.find(project.tenant(), jira.asApp(project.tenant()), linked);
  }

  private List<ImprovementFacts> facts(TenantId tenant, List<Story> found) {
    return found.stream()
        .map(
            story ->
                new ImprovementFacts(
                    story.key(),
                    Readiness.gaps(
                        criteria.read(tenant, story, versioned(tenant, story.id()).improvement()),
                        story)))
        .toList();
  }

  @Override
  public Set<IssueId> incidentsOf(TenantId tenant, IssueId improvement) {
    return links.incidentsOf(tenant, improvement);
  }

  @Override
  public Set<IssueId> incidentsInSprint(TenantId tenant, long sprint) {
    return links.incidentsInSprint(tenant, sprint);
  }

  Versioned versioned(TenantId tenant, IssueId improvement) {
    return rows.byId(tenant.value(), improvement.value())
        .map(row -> new Versioned(row.revision(), row.content()))
        .orElse(Versioned.NONE);
  }

  /**
   * Changes a record that is still at this version; one that is not there yet is made.
   *
   * @throws OptimisticLockingFailureException somebody else saved in between
   */
  void change(
      TenantId tenant, IssueId improvement, long version, UnaryOperator<Improvement> change) {
    transaction.executeWithoutResult(
        status -> {
          Versioned before = versioned(tenant, improvement);
          if (before.version() != version) {
            throw new OptimisticLockingFailureException("Improvement " + improvement);
          }
          put(tenant, improvement, change.apply(before.improvement()));
        });
  }

  /** Records a new improvement of an incident; one that is known already keeps what it says. */
  void adopt(
      TenantId tenant,
      IssueId improvement,
      IssueId incident,
      Improvement content,
      UnaryOperator<Improvement> ifKnown) {
    links.want(tenant, improvement, incident, null);
    Versioned before = versioned(tenant, improvement);
    put(tenant, improvement, before.version() == 0 ? content : ifKnown.apply(before.improvement()));
  }

  /** Writes a record, inside the caller's transaction, and says so. */
  void put(TenantId tenant, IssueId improvement, Improvement content) {
    var known = rows.byId(tenant.value(), improvement.value());
    if (known.isEmpty()) {
      rows.saveAndFlush(new ImprovementRow(tenant, improvement, content, clock.instant()));
    } else if (known.get().take(content, clock.instant())) {
      rows.saveAndFlush(known.get());
    }
    changed(tenant, improvement);
  }

  /** The story was changed by our hand: from now on there is a record of it. */
  void touch(TenantId tenant, IssueId improvement) {
    if (rows.byId(tenant.value(), improvement.value()).isEmpty()) {
      put(tenant, improvement, Improvement.PROPOSED);
    } else {
      changed(tenant, improvement);
    }
  }

  /** Says that an improvement, or its story, is not what it was. */
  void changed(TenantId tenant, IssueId improvement) {
    events.publishEvent(
        new ImprovementChanged(tenant, improvement, links.incidentsOf(tenant, improvement)));
  }
}
