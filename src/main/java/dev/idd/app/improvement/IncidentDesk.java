package dev.idd.app.improvement;

import static java.util.stream.Collectors.toCollection;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.improvement.NewImprovement.Checked;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The improvements of one incident: shown, created, linked. */
@Service
class IncidentDesk {
  private final IssueAccess access;
  private final Settings settings;
  private final OtherEnds ends;
  private final Jira jira;
  private final Stories stories;
  private final StoredImprovements improvements;
  private final Links links;
  private final PlaceForStories place;
  private final CreateStory creation;
  private final KeepPromises promises;
  private final ImprovementDesk desk;
  private final ImprovementQueue queue;
  private final TransactionTemplate transaction;

  IncidentDesk(
      IssueAccess access,
      Settings settings,
      Jira jira,
      Stories stories,
      StoredImprovements improvements,
      Links links,
      PlaceForStories place,
      CreateStory creation,
      KeepPromises promises,
      ImprovementDesk desk,
      ImprovementQueue queue,
      TransactionTemplate transaction) {
    this.access = access;
    this.settings = settings;
    this.ends = new OtherEnds(settings);
    this.jira = jira;
    this.stories = stories;
    this.improvements = improvements;
    this.links = links;
    this.place = place;
    this.creation = creation;
    this.promises = promises;
    this.desk = desk;
    this.queue = queue;
    this.transaction = transaction;
  }

  /** An improvement that is there now, and what did not work on the way. */
  record Made(ImprovementView improvement, List<String> warnings) {}

  List<ImprovementView> list(Caller caller, IssueKey key) {
    VisibleIssue incident = access.browse(caller, key);
    ProjectSettings project = settingsOf(caller, incident);
    IssueFields fields =
        jira.asUser(caller).issue(incident.id().toString(), "issuelinks", null, null).read();
    Set<IssueId> ids =
        ends.improvements(project, fields).stream()
            .map(End::id)
            .collect(toCollection(LinkedHashSet::new));
    ids.addAll(links.promised(caller.tenant(), incident.id()));
    return stories.find(caller.tenant(), jira.asUser(caller), ids).stream()
        .map(story -> desk.view(caller, access.browse(caller, story.key()), story))
        .toList();
  }

  Made create(Caller caller, IssueKey key, NewImprovement request) {
    VisibleIssue incident = access.edit(caller, key);
    ProjectSettings project = settingsOf(caller, incident);
    Checked checked = request.check(project);
    place.requireLinkType(caller, project);
    place.requireProject(caller, checked.projectKey());
    IssueId story = creation.create(caller, incident, checked);
    var warnings = new ArrayList<>(promises.tryNow(caller, story));
    warnings.addAll(desk.fillCriteria(caller, story));
    return new Made(desk.view(caller, story), warnings);
  }

  Made link(Caller caller, IssueKey key, LinkExisting request) {
    VisibleIssue incident = access.edit(caller, key);
    ProjectSettings project = settingsOf(caller, incident);
    Improvement content = request.check();
    VisibleIssue story = linkable(caller, incident, request);
    if (!project.improvesAs(story.issueTypeId())) {
      throw notLinkable(
          "An issue of this type cannot be an improvement. The project's settings name the types.");
    }
    place.requireLinkType(caller, project);
    boolean known = improvements.versioned(caller.tenant(), story.id()).version() > 0;
    transaction.executeWithoutResult(
        status -> {
          improvements.adopt(caller.tenant(), story.id(), incident.id(), content, request::fill);
          queue.mendLater(caller.tenant(), story.id());
        });
    var warnings = new ArrayList<>(promises.tryNow(caller, story.id()));
    warnings.addAll(desk.fillCriteria(caller, story.id()));
    if (known) {
      warnings.add(
          story.key() + " was an improvement already: its scope and its state stay as they were.");
    }
    return new Made(desk.view(caller, story.id()), warnings);
  }

  private VisibleIssue linkable(Caller caller, VisibleIssue incident, LinkExisting request) {
    IssueKey key = new IssueKey(String.valueOf(request.improvementKey()).strip());
    VisibleIssue story = access.edit(caller, key);
    if (story.id().equals(incident.id())
        || ends.isIncident(caller.tenant(), story.project(), story.issueTypeId())) {
      throw notLinkable("An incident cannot be the improvement of an incident.");
    }
    return story;
  }

  private static Problem notLinkable(String why) {
    return Problem.invalidFields(List.of(new FieldError("improvementKey", why)));
  }

  /** The settings of an incident's project; any other issue has no improvements. */
  ProjectSettings settingsOf(Caller caller, VisibleIssue issue) {
    return settings
        .of(caller.tenant(), issue.project())
        .filter(project -> project.incidentTypes().contains(issue.issueTypeId()))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "not-an-incident",
                    "Only incidents have improvements. An administrator of the project chooses"
                        + " which issue types are incidents.",
                    Map.of()));
  }
}
