package dev.idd.app.metrics.rows;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.improvement.SetAside;
import dev.idd.app.improvement.SetAside.Standing;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.IncidentRow;
import dev.idd.app.metrics.numbers.TieRow;
import dev.idd.app.metrics.rows.DirtyMarks.Mark;
import dev.idd.app.metrics.rows.MetricRows.Placed;
import dev.idd.app.metrics.rows.MetricRows.PlacedTie;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Answering;
import dev.idd.app.mining.MinedFacts.Detail;
import dev.idd.app.pattern.SystemicIncidents;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the marked rows again, from what is true now. */
@Component
public class Refresh {
  private static final int BATCH = 500;

  private final DirtyMarks marks;
  private final MetricRows rows;
  private final MinedFacts facts;
  private final Extracts extracts;
  private final SetAside improvements;
  private final SystemicIncidents findings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public Refresh(
      DirtyMarks marks,
      MetricRows rows,
      MinedFacts facts,
      Extracts extracts,
      SetAside improvements,
      SystemicIncidents findings,
      TransactionTemplate transaction,
      Clock clock) {
    this.marks = marks;
    this.rows = rows;
    this.facts = facts;
    this.extracts = extracts;
    this.improvements = improvements;
    this.findings = findings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Works off marks until there are none.
   *
   * @return whether some are left
   */
  public boolean run(TenantId tenant, BooleanSupplier stopping) {
    List<Mark> some = marks.oldest(tenant, BATCH);
    while (!some.isEmpty() && !stopping.getAsBoolean()) {
      List<Mark> batch = some;
      transaction.executeWithoutResult(status -> refresh(tenant, batch));
      some = marks.oldest(tenant, BATCH);
    }
    return !some.isEmpty();
  }

  private void refresh(TenantId tenant, List<Mark> batch) {
    // First, so that a change that is committed while we read leaves its mark.
    marks.done(batch);
    var changed = new TreeSet<String>();
    batch.stream().map(Mark::project).filter(Objects::nonNull).forEach(changed::add);
    changed.forEach(project -> spread(tenant, new ProjectKey(project)));
    List<Long> incidents =
        batch.stream().map(Mark::incident).filter(Objects::nonNull).distinct().sorted().toList();
    if (!incidents.isEmpty()) {
      changed.addAll(write(tenant, incidents));
    }
    Instant now = clock.instant();
    changed.forEach(project -> rows.changed(tenant, project, now));
  }

  /** A mark for each incident of a project: no transaction writes all of a large one. */
  private void spread(TenantId tenant, ProjectKey project) {
    Set<Long> incidents = everythingIn(tenant, project);
    incidents.removeAll(marks.incidents(tenant));
    marks.mark(tenant, incidents.stream().sorted().map(IssueId::new).toList());
  }

  private Set<Long> everythingIn(TenantId tenant, ProjectKey project) {
    Set<Long> all = rows.incidentsOf(tenant, project);
    facts.allOf(tenant, project).forEach(one -> all.add(one.value()));
    return all;
  }

  /** Returns the projects whose numbers are not what they were. */
  private Set<String> write(TenantId tenant, List<Long> incidents) {
    Set<String> changed = rows.projectsOf(tenant, incidents);
    List<IssueId> ids = incidents.stream().map(IssueId::new).toList();
    List<Detail> mined = facts.details(tenant, ids);
    Map<IssueId, Extract> recorded = extracts.among(tenant, ids);
    Map<IssueId, Integer> systemic = findings.of(tenant, ids);
    List<Placed> written =
        mined.stream()
            .map(
                one ->
                    new Placed(
                        one.project(),
                        RowsOfIncidents.of(
                            one,
                            recorded.getOrDefault(one.id(), Extract.EMPTY),
                            systemic.getOrDefault(one.id(), 0))))
            .toList();
    rows.replace(tenant, incidents, written, ties(tenant, mined));
    written.forEach(one -> changed.add(one.project()));
    return changed;
  }

  private List<PlacedTie> ties(TenantId tenant, Collection<Detail> incidents) {
    var projects = new HashMap<IssueId, String>();
    incidents.forEach(one -> projects.put(one.id(), one.project()));
    List<Answering> answers = facts.answersTo(tenant, projects.keySet());
    Map<IssueId, Standing> standing =
        improvements.of(
            tenant,
            answers.stream().map(Answering::improvement).collect(Collectors.toUnmodifiableSet()));
    var ties = new ArrayList<PlacedTie>();
    for (Answering answer : answers) {
      Standing now = standing.getOrDefault(answer.improvement(), Standing.PROPOSED);
      if (now != Standing.SET_ASIDE) {
        ties.add(
            new PlacedTie(
                Objects.requireNonNull(projects.get(answer.incident())),
                row(answer, now == Standing.COMMITTED)));
      }
    }
    return ties;
  }

  private static TieRow row(Answering answer, boolean committed) {
    Instant shipped = answer.shipped();
    LocalDate due = answer.due();
    return new TieRow(
        answer.incident().value(),
        answer.improvement().value(),
        shipped == null ? IncidentRow.NONE : shipped.toEpochMilli(),
        due == null ? IncidentRow.NONE : due.toEpochDay(),
        committed);
  }
}
