package dev.idd.app.reminder;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Extracts;
import dev.idd.app.extract.FollowUp.Guardrail;
import dev.idd.app.extract.GuardrailDates;
import dev.idd.app.extract.SignOff;
import dev.idd.app.improvement.Commitments;
import dev.idd.app.improvement.Commitments.Commitment;
import dev.idd.app.improvement.Commitments.Overdue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Course;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.settings.people.Reminders;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what waits for people in a project, no more than what was chosen asks for. */
@Service
class WaitingFacts {
  private final MinedFacts mined;
  private final Extracts extracts;
  private final GuardrailDates guardrails;
  private final Commitments commitments;
  private final Policies policies;

  WaitingFacts(
      MinedFacts mined,
      Extracts extracts,
      GuardrailDates guardrails,
      Commitments commitments,
      Policies policies) {
    this.mined = mined;
    this.extracts = extracts;
    this.guardrails = guardrails;
    this.commitments = commitments;
    this.policies = policies;
  }

  List<Waiting> of(ProjectSettings project, PeopleChoices choices, Instant now) {
    TenantId tenant = project.tenant();
    Reminders wanted = choices.reminders();
    Map<IssueId, Course> incidents = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    if (wanted.ofReviews()) {
      resolved(project, now).forEach(one -> incidents.put(one.id(), one));
    }
    if (wanted.ofGuardrails()) {
      Integer days = Objects.requireNonNullElse(wanted.guardrailExpiringDays(), 0);
      LocalDate until = Reminding.day(choices, now).plusDays(days);
      mined
          .among(tenant, project.project(), guardrails.expiring(tenant, until))
          .forEach(one -> incidents.put(one.id(), one));
    }
    Map<IssueId, List<Overdue>> late =
        wanted.improvementOverdue() ? late(project, choices, now) : Map.of();
    mined
        .among(tenant, project.project(), late.keySet())
        .forEach(one -> incidents.put(one.id(), one));
    int hours = policies.of(project).reviewWithinHours();
    return incidents.values().stream()
        .map(one -> waiting(tenant, one, hours, late.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private List<Course> resolved(ProjectSettings project, Instant now) {
    // The review of something older has been overdue for longer than anybody is reminded.
    Duration back =
        Duration.ofDays(Reminding.LONGEST_DAYS + 1L)
            .plusHours(policies.of(project).reviewWithinHours());
    return mined.resolved(
        project.tenant(), project.project(), now.minus(back), now.plus(Duration.ofDays(1)));
  }

  private Waiting waiting(TenantId tenant, Course incident, int hours, List<Overdue> late) {
    Extract extract = extracts.of(tenant, incident.id());
    return new Waiting(
        incident.id(),
        extract.steward(),
        reviewDue(incident, extract, hours),
        extract.followUp().guardrails().stream()
            .filter(guardrail -> guardrail.removedOn() == null)
            .map(Guardrail::expiresOn)
            .filter(Objects::nonNull)
            .toList(),
        late);
  }

  private static @Nullable Instant reviewDue(Course incident, Extract extract, int hours) {
    SignOff signed = extract.signOff();
    Instant resolved = incident.resolved();
    return resolved == null || (signed != null && signed.valid())
        ? null
        : resolved.plus(Duration.ofHours(hours));
  }

  /** Late improvements, each with the first of its incidents in the project only. */
  Map<IssueId, List<Overdue>> late(ProjectSettings project, PeopleChoices choices, Instant now) {
    TenantId tenant = project.tenant();
    List<Commitment> all = commitments.of(tenant);
    var here =
        mined
            .among(tenant, project.project(), all.stream().map(Commitment::incident).toList())
            .stream()
            .map(Course::id)
            .collect(Collectors.toSet());
    Map<IssueId, IssueId> incidents =
        all.stream()
            .filter(one -> here.contains(one.incident()))
            .collect(
                Collectors.toMap(Commitment::story, Commitment::incident, (first, later) -> first));
    var late = new HashMap<IssueId, List<Overdue>>();
    commitments
        .overdue(tenant, incidents.keySet(), now, choices.zoneId())
        .forEach(
            one ->
                late.computeIfAbsent(
                        Objects.requireNonNull(incidents.get(one.story())), id -> new ArrayList<>())
                    .add(one));
    return late;
  }

  /** Incidents whose review is overdue, and those with an expired guardrail. */
  record Neglected(List<Course> reviews, List<Course> guardrails) {}

  Neglected neglected(ProjectSettings project, PeopleChoices choices, Instant now) {
    TenantId tenant = project.tenant();
    int hours = policies.of(project).reviewWithinHours();
    List<Course> reviews =
        resolved(project, now).stream()
            .filter(
                one -> {
                  Instant due = reviewDue(one, extracts.of(tenant, one.id()), hours);
                  return due != null && !due.isAfter(now);
                })
            .toList();
    LocalDate yesterday = Reminding.day(choices, now).minusDays(1);
    return new Neglected(
        reviews, mined.among(tenant, project.project(), guardrails.expiring(tenant, yesterday)));
  }
}
