package dev.idd.app.extract;

import dev.idd.app.extract.StewardChoice.Named;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Component;
import dev.idd.app.jira.JiraJson.User;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.settings.people.PeopleChoices;
import dev.idd.app.settings.people.StewardRule;
import dev.idd.app.tenant.TenantId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a new incident its steward, where the project has a rule for that. */
@Service
class StewardByRule {
  private static final String FIELDS = "project,issuetype,created,assignee,reporter,components";

  private final Jira jira;
  private final Settings settings;
  private final ChosenPeople chosen;
  private final StoredExtracts extracts;
  private final RestoreExtracts restore;
  private final StewardTurns turns;
  private final TransactionTemplate transaction;

  StewardByRule(
      Jira jira,
      Settings settings,
      ChosenPeople chosen,
      StoredExtracts extracts,
      RestoreExtracts restore,
      StewardTurns turns,
      TransactionTemplate transaction) {
    this.jira = jira;
    this.settings = settings;
    this.chosen = chosen;
    this.extracts = extracts;
    this.restore = restore;
    this.turns = turns;
    this.transaction = transaction;
  }

  /** The issue as it is now; what it was when somebody asked for this does not matter. */
  void assign(TenantId tenant, IssueId issue) {
    JiraApi site = jira.asApp(tenant);
    IssueFields fields;
    try {
      fields = site.issue(issue.toString(), FIELDS, null, null).read();
    } catch (JiraFailure.Gone gone) {
      return;
    }
    Optional<ProjectSettings> project =
        fields.projectKey().flatMap(key -> settings.of(tenant, new ProjectKey(key)));
    if (project.isEmpty() || !isNew(project.get(), fields)) {
      return;
    }
    restore.restoreFirst(tenant, project.get().project(), issue);
    if (!extracts.stewardDecided(tenant, issue)) {
      assign(site, project.get(), issue, fields);
    }
  }

  private boolean isNew(ProjectSettings project, IssueFields fields) {
    return fields.issueTypeId().filter(project.incidentTypes()::contains).isPresent()
        && chosen
            .ruleSince(project)
            .flatMap(since -> fields.created().map(created -> !created.isBefore(since)))
            .orElse(false);
  }

  private void assign(JiraApi site, ProjectSettings project, IssueId issue, IssueFields fields) {
    PeopleChoices choices = chosen.of(project);
    StewardTurn last = turns.last(project.tenant(), project.projectId()).orElse(null);
    var choice =
        StewardChoice.of(
            choices.steward(),
            named(site, project, choices.steward(), fields),
            last,
            week(fields.created().orElseThrow(), choices));
    choice.candidates().stream()
        .filter(account -> available(site, project.project(), account))
        .findFirst()
        .ifPresent(account -> take(project, issue, choice, account, last));
  }

  private void take(
      ProjectSettings project,
      IssueId issue,
      StewardChoice choice,
      String account,
      @Nullable StewardTurn last) {
    transaction.executeWithoutResult(
        status -> {
          StewardTurn next = choice.next(account, last);
          if (extracts.assignByRule(project.tenant(), issue, account) && next != null) {
            turns.take(project.tenant(), project.projectId(), last, next);
          }
        });
  }

  private static LocalDate week(Instant created, PeopleChoices choices) {
    return LocalDate.ofInstant(created, choices.zoneId())
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Asks Jira for no more than the rule needs. */
  private static Named named(
      JiraApi site, ProjectSettings project, StewardRule rule, IssueFields fields) {
    return switch (rule.rule()) {
      case ASSIGNEE -> new Named(fields.assignee().orElse(null), null, null, List.of());
      case REPORTER -> new Named(null, reporter(fields), null, List.of());
      case PROJECT_LEAD ->
          new Named(null, null, account(site.project(key(project)).lead()), List.of());
      case COMPONENT_LEAD ->
          new Named(null, null, null, leads(fields, site.components(key(project))));
      case NONE, PERSON, ROTATION -> Named.NOBODY;
    };
  }

  private static String key(ProjectSettings project) {
    return project.project().value();
  }

  private static @Nullable String reporter(IssueFields fields) {
    return fields.at("reporter").map(user -> user.path("accountId").asText()).orElse(null);
  }

  private static @Nullable String account(@Nullable User user) {
    return user == null ? null : user.accountId();
  }

  /** The leads of the incident's components, in the order in which it names them. */
  private static List<String> leads(IssueFields fields, List<Component> components) {
    var leads = new ArrayList<String>();
    fields
        .at("components")
        .ifPresent(
            own ->
                own.forEach(
                    one ->
                        components.stream()
                            .filter(known -> known.id().equals(one.path("id").asText()))
                            .map(Component::lead)
                            .forEach(lead -> add(leads, lead))));
    return leads;
  }

  private static void add(List<String> leads, @Nullable User lead) {
    if (lead != null) {
      leads.add(lead.accountId());
    }
  }

  private static boolean available(JiraApi site, ProjectKey project, String account) {
    try {
      return site.assignableAccount(project.value(), account, 1).stream()
          .anyMatch(
              user ->
                  user.accountId().equals(account)
                      && !user.app()
                      && !Boolean.FALSE.equals(user.active()));
    } catch (JiraFailure.Gone | JiraFailure.Rejected unknown) {
      return false;
    }
  }
}
