package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can happen to an issue; each verb writes the changelog and tells the listeners.
 */
public final class Changes {
  private final JiraSite site;
  private final Ids ids;
  private final Announcements announce;
  private final Ranks ranks;
  private TransitionGuard guard =
      (user, issue, original, transition) ->
          transition.validators().isEmpty()
              ? List.of()
              : List.of("The validators of this transition could not be evaluated.");

  Changes(JiraSite site, Ids ids, Announcements announce) {
    this.site = site;
    this.ids = ids;
    this.announce = announce;
    this.ranks = new Ranks(site.issues());
  }

  /** Who asks the validators. Without one, a transition with validators is refused. */
  public void guardedBy(TransitionGuard asked) {
    guard = asked;
  }

  /**
   * Creates an issue in the first status of its workflow.
   *
   * @param values by field id, as their {@link FieldType} says; {@code issuetype} and {@code
   *     summary} at least
   */
  public Issue create(
      Actor actor, Project project, Map<String, ?> values, Map<String, JsonNode> properties) {
    String key = project.key() + "-" + project.nextIssueNumber();
    Issue issue = new Issue(ids.next("issue", 10000), key, project);
    Instant now = site.clock().instant();
    issue.put("reporter", actor.account());
    issue.put("priority", Catalogue.named(site.catalogue().priorities(), "Medium").orElseThrow());
    values.forEach(issue::put);
    issue.put("creator", actor.account());
    issue.put("status", project.workflow(issue.type()).initial());
    issue.put("created", now);
    issue.put("updated", now);
    issue.liveProperties().putAll(properties);
    ranks.last(issue);
    site.index().appearing(issue);
    site.issues().add(issue);
    announce.issueCreated(actor, issue);
    return issue;
  }

  /**
   * Gives fields new values; a null or empty value clears one. What does not change leaves no
   * trace.
   */
  public void edit(Actor actor, Issue issue, Map<String, ?> values) {
    Issue before = issue.snapshot();
    site.index().changing(issue);
    values.forEach(issue::put);
    record(actor, issue, before, "issue_generic");
  }

  /** Moves an issue along, if no validator refuses; then nothing has changed. */
  public void transition(Actor actor, Issue issue, Transition transition, Map<String, ?> values) {
    Issue before = issue.snapshot();
    site.index().changing(issue);
    values.forEach(issue::put);
    List<String> refusals = ask(actor, issue, before, transition);
    if (!refusals.isEmpty()) {
      issue.restore(before);
      throw new Refused(400, refusals, Map.of());
    }
    issue.put("status", transition.to());
    resolve(issue, transition.to());
    record(actor, issue, before, "issue_generic");
  }

  private List<String> ask(Actor actor, Issue issue, Issue before, Transition transition) {
    try {
      return guard.refusals(actor.account(), issue, before, transition);
    } catch (RuntimeException failure) {
      issue.restore(before);
      throw failure;
    }
  }

  private void resolve(Issue issue, Status to) {
    if (to.category() != StatusCategory.DONE) {
      issue.put("resolution", null);
      issue.put("resolutiondate", null);
    } else if (issue.resolution().isEmpty()) {
      issue.put("resolution", site.catalogue().resolutions().get(0));
      issue.put("resolutiondate", site.clock().instant());
    }
  }

  private void record(Actor actor, Issue issue, Issue before, String eventType) {
    List<ChangeItem> items = ChangeItems.between(site.catalogue().fields(), before, issue);
    if (!items.isEmpty()) {
      History history = note(actor, issue, items);
      announce.issueUpdated(actor, issue, history, eventType);
    }
  }

  private History note(Actor actor, Issue issue, List<ChangeItem> items) {
    Instant now = site.clock().instant();
    JsonNode metadata = actor.metadata().orElse(null);
    History history =
        new History(ids.next("history", 20000), actor.account(), now, items, metadata);
    issue.liveHistories().add(history);
    issue.put("updated", now);
    return history;
  }

  public void delete(Actor actor, Issue issue) {
    for (IssueLink link : new ArrayList<>(issue.links())) {
      unlink(actor, link);
    }
    site.index().changing(issue);
    site.issues().remove(issue);
    announce.issueDeleted(actor, issue);
  }

  /** Links two issues; a link that is there already is returned as it is. */
  public IssueLink link(Actor actor, IssueLinkType type, Issue source, Issue destination) {
    Optional<IssueLink> same =
        source.links().stream()
            .filter(l -> l.type().equals(type) && l.source() == source)
            .filter(l -> l.destination() == destination)
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    site.index().changing(source);
    site.index().changing(destination);
    IssueLink link = new IssueLink(ids.next("link", 10000), type, source, destination);
    site.issues().add(link);
    note(actor, source, List.of(ChangeItems.linked(link, source)));
    note(actor, destination, List.of(ChangeItems.linked(link, destination)));
    announce.linkCreated(actor, link);
    return link;
  }

  public void unlink(Actor actor, IssueLink link) {
    site.index().changing(link.source());
    site.index().changing(link.destination());
    site.issues().remove(link);
    note(actor, link.source(), List.of(ChangeItems.unlinked(link, link.source())));
    note(actor, link.destination(), List.of(ChangeItems.unlinked(link, link.destination())));
    announce.linkDeleted(actor, link);
  }

  public Comment comment(Actor actor, Issue issue, JsonNode body) {
    site.index().changing(issue);
    Instant now = site.clock().instant();
    Comment comment = new Comment(ids.next("comment", 10000), actor.account(), body, now);
    issue.liveComments().add(comment);
    issue.put("updated", now);
    announce.commentCreated(actor, issue, comment);
    return comment;
  }

  /**
   * Sets an entity property. Like Jira it writes no history and leaves {@code updated} alone.
   *
   * @return whether it is new
   */
  public boolean setProperty(Actor actor, Issue issue, String key, JsonNode value) {
    site.index().changing(issue);
    boolean fresh = issue.liveProperties().put(key, value) == null;
    announce.propertySet(actor, issue, key, value);
    return fresh;
  }

  /** Removes an entity property; false when there is none. */
  public boolean removeProperty(Actor actor, Issue issue, String key) {
    site.index().changing(issue);
    JsonNode removed = issue.liveProperties().remove(key);
    if (removed != null) {
      announce.propertyDeleted(actor, issue, key, removed);
    }
    return removed != null;
  }

  /** Ranks issues, in their order, just before or after another one. */
  public void rank(Actor actor, List<Issue> moved, Issue anchor, boolean before) {
    Map<Issue, Double> was = new LinkedHashMap<>();
    for (Issue issue : moved) {
      site.index().changing(issue);
      was.put(issue, issue.rank());
    }
    ranks.move(moved, anchor, before);
    was.forEach(
        (issue, old) -> {
          History history = note(actor, issue, List.of(ChangeItems.ranked(issue.rank() < old)));
          announce.issueUpdated(actor, issue, history, "issue_generic");
        });
  }
}
