package dev.idd.app.mining.store;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.facts.Facts;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.facts.MinedPage;
import dev.idd.app.mining.facts.MinedPage.Incident;
import dev.idd.app.mining.store.FactStore.Seen;
import dev.idd.app.mining.store.MiningCursor.Phase;
import dev.idd.app.mining.store.StaleMarks.Mark;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was read together with how far that brings us, in one transaction: whoever is killed
 * has either both or neither.
 */
@Component
public class PageWriter {
  private final TransactionTemplate transaction;
  private final Cursors cursors;
  private final SnapshotStore snapshots;
  private final FactStore facts;
  private final WantedImprovements wanted;
  private final StaleMarks stale;
  private final FactChanges changes;
  private final Statistics statistics;

  public PageWriter(
      TransactionTemplate transaction,
      Cursors cursors,
      SnapshotStore snapshots,
      FactStore facts,
      WantedImprovements wanted,
      StaleMarks stale,
      FactChanges changes,
      Statistics statistics) {
    this.transaction = transaction;
    this.cursors = cursors;
    this.snapshots = snapshots;
    this.facts = facts;
    this.wanted = wanted;
    this.stale = stale;
    this.changes = changes;
    this.statistics = statistics;
  }

  /** The improvements that the pages so far want to be read. */
  public Set<Long> wanted(MiningCursor cursor) {
    return wanted.of(cursor.tenant(), cursor.project());
  }

  /** A page in the middle of a pass. */
  public MiningCursor page(MiningCursor cursor, MinedPage page, String nextPageToken) {
    return written(
        cursor.pageRead(nextPageToken, page.incidents().size(), page.askedAt()), page, () -> {});
  }

  /** The last page of a pass: what a whole generation did not see is gone. */
  public MiningCursor lastPage(MiningCursor cursor, MinedPage page) {
    return written(
        cursor.passEnds(page.incidents().size(), page.askedAt()), page, () -> sweep(cursor));
  }

  /** Issues that were read again because they were marked. */
  public void reread(TenantId tenant, Reread read, Collection<Mark> marks) {
    transaction.executeWithoutResult(
        status -> {
          changes.around(tenant, read.issues(), () -> write(tenant, read));
          stale.done(tenant, marks);
        });
  }

  /**
   * What became of marked issues.
   *
   * @param others issues that are not incidents, with the incidents that they answer
   */
  public record Reread(MinedPage incidents, Map<IssueSnapshot, Set<Long>> others, Set<Long> gone) {
    private Set<Long> issues() {
      Set<Long> all = PageWriter.issues(incidents);
      others.keySet().forEach(issue -> all.add(issue.id()));
      all.addAll(gone);
      return all;
    }
  }

  private void write(TenantId tenant, Reread read) {
    read.gone().forEach(issue -> facts.forget(tenant, issue));
    keep(tenant, read.incidents(), project -> generation(tenant, project));
    read.others().forEach((issue, answers) -> other(tenant, read, issue, answers));
  }

  private static Set<Long> issues(MinedPage page) {
    var all = new HashSet<Long>();
    page.incidents().forEach(incident -> all.add(incident.snapshot().id()));
    page.improvements().forEach(improvement -> all.add(improvement.id()));
    return all;
  }

  private MiningCursor written(MiningCursor next, MinedPage page, Runnable after) {
    MiningCursor saved =
        transaction.execute(
            status -> {
              // First, because it locks the cursor's row: a restart waits, or makes this page void.
              MiningCursor moved = cursors.save(next);
              changes.around(
                  next.tenant(),
                  issues(page),
                  () -> keep(next.tenant(), page, project -> next.generation()));
              after.run();
              return moved;
            });
    statistics.pageWritten();
    return Objects.requireNonNull(saved);
  }

  private void sweep(MiningCursor cursor) {
    if (cursor.phase() == Phase.BACKFILL) {
      TenantId tenant = cursor.tenant();
      List<Long> unseen = facts.unseen(tenant, cursor.project(), cursor.generation());
      changes.around(
          tenant,
          unseen,
          () -> facts.forgetUnseen(tenant, cursor.project(), unseen, cursor.generation()));
      facts.tidy(tenant, cursor.generationStarted());
    }
  }

  /** Always in the order of ids, so that two writers of the same issues cannot block each other. */
  private void keep(TenantId tenant, MinedPage page, Generations generations) {
    improvements(tenant, page);
    var linked = new HashSet<>(page.asked());
    page.incidents().forEach(incident -> linked.addAll(incident.later()));
    incidents(tenant, page, facts.improvementsAmong(tenant, linked).keySet(), generations);
    wanted.arrived(tenant, page.asked());
  }

  private void improvements(TenantId tenant, MinedPage page) {
    List<IssueSnapshot> read =
        page.improvements().stream().sorted(Comparator.comparingLong(IssueSnapshot::id)).toList();
    Set<Long> kept = snapshots.keep(tenant, read, page.askedAt());
    facts.putImprovements(
        tenant,
        read.stream().filter(one -> kept.contains(one.id())).map(Facts::improvement).toList(),
        page.askedAt());
  }

  private void incidents(
      TenantId tenant, MinedPage page, Set<Long> improvements, Generations generations) {
    List<Incident> read =
        page.incidents().stream()
            .sorted(Comparator.comparingLong(incident -> incident.snapshot().id()))
            .toList();
    Set<Long> kept =
        snapshots.keep(tenant, read.stream().map(Incident::snapshot).toList(), page.askedAt());
    List<Incident> now = read.stream().filter(one -> kept.contains(one.snapshot().id())).toList();
    facts.putIncidents(
        tenant, now.stream().map(one -> seen(one, improvements, generations)).toList());
    wanted.put(tenant, now);
    read.stream()
        .filter(one -> !kept.contains(one.snapshot().id()))
        .collect(
            Collectors.groupingBy(
                one -> generations.of(new ProjectKey(one.snapshot().project())),
                Collectors.mapping(one -> one.snapshot().id(), Collectors.toList())))
        .forEach((generation, ids) -> facts.seen(tenant, ids, generation));
  }

  private static Seen seen(Incident incident, Set<Long> improvements, Generations generations) {
    return new Seen(
        incident.fact(),
        generations.of(new ProjectKey(incident.snapshot().project())),
        Stream.concat(incident.improvements().stream(), incident.later().stream())
            .filter(improvements::contains)
            .toList());
  }

  private void other(TenantId tenant, Reread read, IssueSnapshot issue, Set<Long> answers) {
    if (answers.isEmpty()) {
      facts.forget(tenant, issue.id());
    } else if (!snapshots.keep(tenant, List.of(issue), read.incidents().askedAt()).isEmpty()) {
      facts.putImprovements(tenant, List.of(Facts.improvement(issue)), read.incidents().askedAt());
      facts.answers(tenant, issue.id(), answers);
    }
  }

  private long generation(TenantId tenant, ProjectKey project) {
    return cursors.find(tenant, project).map(MiningCursor::generation).orElse(0L);
  }

  private interface Generations {
    long of(ProjectKey project);
  }
}
