package dev.idd.app.mining;

import dev.idd.app.mining.facts.ImprovementLinks;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.facts.MinedPage;
import dev.idd.app.mining.quota.Work;
import dev.idd.app.mining.read.Reader;
import dev.idd.app.mining.read.TrackedTypes;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.PageWriter;
import dev.idd.app.mining.store.PageWriter.Reread;
import dev.idd.app.mining.store.StaleMarks;
import dev.idd.app.mining.store.StaleMarks.Mark;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads marked issues again, as they are now, and puts their facts right. */
@Component
class Rereader {
  private static final int BATCH = 50;

  private final Tenants tenants;
  private final Readers readers;
  private final StaleMarks stale;
  private final FactStore facts;
  private final PageWriter pages;
  private final MiningLimits limits;
  private final Clock clock;

  Rereader(
      Tenants tenants,
      Readers readers,
      StaleMarks stale,
      FactStore facts,
      PageWriter pages,
      MiningLimits limits,
      Clock clock) {
    this.tenants = tenants;
    this.readers = readers;
    this.stale = stale;
    this.facts = facts;
    this.pages = pages;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Works off a bounded number of batches.
   *
   * @return whether more is due
   */
  boolean run(TenantId tenant, BooleanSupplier stopping) {
    if (!tenants.isInstalled(tenant)) {
      return false;
    }
    TrackedTypes types = readers.types(tenant);
    Reader reader = readers.of(tenant, types);
    for (int batch = 0; batch < limits.pagesPerRun() && !stopping.getAsBoolean(); batch++) {
      List<Mark> marks = stale.due(tenant, clock.instant(), BATCH);
      if (marks.isEmpty()) {
        return false;
      }
      readers.require(tenant, Work.LIVE, marks.size());
      pages.reread(tenant, reread(tenant, reader, types, marks), marks);
    }
    return stale.anyDue(tenant, clock.instant());
  }

  private Reread reread(TenantId tenant, Reader reader, TrackedTypes types, List<Mark> marks) {
    Instant askedAt = clock.instant();
    Set<Long> wanted = marks.stream().map(Mark::issue).collect(Collectors.toSet());
    Map<Long, IssueSnapshot> found = reader.read(wanted);
    MinedPage incidents = reader.incidents(askedAt, List.copyOf(found.values()));
    var gone = new HashSet<>(wanted);
    gone.removeAll(found.keySet());
    return new Reread(incidents, others(tenant, types, found), gone);
  }

  /** Issues that are no incidents, with the known incidents that they are linked to. */
  private Map<IssueSnapshot, Set<Long>> others(
      TenantId tenant, TrackedTypes types, Map<Long, IssueSnapshot> found) {
    var others = new LinkedHashMap<IssueSnapshot, Set<Long>>();
    found.values().stream()
        .filter(issue -> types.incidentIn(issue).isEmpty())
        .forEach(issue -> others.put(issue, answers(tenant, types, issue)));
    return others;
  }

  private Set<Long> answers(TenantId tenant, TrackedTypes types, IssueSnapshot issue) {
    Set<Long> linked =
        issue.links().stream().map(IssueSnapshot.Link::issue).collect(Collectors.toSet());
    Map<Long, String> incidents = facts.incidentsAmong(tenant, linked);
    return incidents.keySet().stream()
        .filter(
            incident ->
                types
                    .project(incidents.getOrDefault(incident, ""))
                    .map(ProjectSettings::linkType)
                    .filter(type -> ImprovementLinks.of(issue, type).contains(incident))
                    .isPresent())
        .collect(Collectors.toSet());
  }
}
