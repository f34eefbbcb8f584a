package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.metrics.numbers.ChangeFailures.Triggered;
import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.rows.DeliveryFigures;
import dev.idd.app.metrics.rows.DeliveryFigures.Versioned;
import dev.idd.app.metrics.rows.Triggers;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures that a team hands in beside its incidents. */
@Component
class DeliveryDesk {
  /** The triggers that are changes of the team's own; so are all terms below them. */
  private static final Set<String> CHANGES = Set.of("deploy", "config-change");

  private final DeliveryFigures figures;
  private final Triggers triggers;
  private final RootCauseTaxonomy taxonomy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryDesk(
      DeliveryFigures figures,
      Triggers triggers,
      RootCauseTaxonomy taxonomy,
      ApplicationEventPublisher events,
      Clock clock) {
    this.figures = figures;
    this.triggers = triggers;
    this.taxonomy = taxonomy;
    this.events = events;
    this.clock = clock;
  }

  DeliveryView of(TenantId tenant, VisibleProject project) {
    Versioned known = figures.of(tenant, project.id());
    return DeliveryView.of(
        known.version(),
        project.mayAdminister(),
        clock.instant(),
        DeliveryRequest.thisMonth(clock),
        known.months(),
        triggered(tenant, project, known.months()),
        changes(taxonomy.of(tenant, project.key()).terms(TermKind.TRIGGER)));
  }

  /** Returns whether the figures were still at the version of the request. */
  @Transactional
  public boolean take(TenantId tenant, VisibleProject project, DeliveryRequest request) {
    List<DeliveryMonth> months = request.checked(DeliveryRequest.thisMonth(clock));
    boolean taken = figures.replace(tenant, project.id(), request.version(), months);
    if (taken) {
      events.publishEvent(new KeptProjectChanged(tenant, project.key()));
    }
    return taken;
  }

  private List<Triggered> triggered(
      TenantId tenant, VisibleProject project, List<DeliveryMonth> months) {
    return months.isEmpty()
        ? List.of()
        : triggers.of(
            tenant, project.key(), months.get(0).month(), months.get(months.size() - 1).month());
  }

  /** From the top of the tree down, however deep it is. */
  static Set<String> changes(List<Term> terms) {
    var changes = new HashSet<>(CHANGES);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Term term : terms) {
        String parent = term.parent();
        grew |= parent != null && changes.contains(parent) && changes.add(term.key());
      }
    }
    return changes;
  }
}
