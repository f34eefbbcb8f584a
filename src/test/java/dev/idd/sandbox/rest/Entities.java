package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.expression.CalendarDateValue;
import dev.idd.sandbox.expression.Costs;
import dev.idd.sandbox.expression.DateValue;
import dev.idd.sandbox.expression.EntityProperties;
import dev.idd.sandbox.expression.ExpressionFailed;
import dev.idd.sandbox.expression.World;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Comment;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueLink;
import dev.idd.sandbox.model.IssueLinkType;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Named;
import dev.idd.sandbox.model.Option;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.Status;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.Version;
import dev.idd.sandbox.model.Workflow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The things of a site as an expression sees them, through the eyes of one account. */
final class Entities {
  private final JiraSite site;
  private final Account viewer;
  private final ZoneId zone;

  Entities(JiraSite site, Account viewer) {
    this.site = site;
    this.viewer = viewer;
    this.zone = ZoneId.of(viewer.timeZone());
  }

  World world() {
    return new World(
        site.clock(),
        zone,
        Map.of(
            "Issue", (arguments, costs) -> newIssue(arguments, costs),
            "User", (arguments, costs) -> newUser(arguments, costs)));
  }

  private Entity newIssue(List<Object> arguments, Costs costs) {
    costs.expensive();
    String idOrKey = name(arguments);
    return site.issues()
        .find(idOrKey)
        .filter(issue -> site.permissions().canSee(viewer, issue))
        .map(this::issue)
        .orElseThrow(
            () ->
                new ExpressionFailed(
                    "Issue does not exist or you do not have permission to see it."));
  }

  private Entity newUser(List<Object> arguments, Costs costs) {
    costs.expensive();
    return site.directory()
        .byId(name(arguments))
        .map(this::user)
        .orElseThrow(() -> new ExpressionFailed("The user does not exist."));
  }

  private static String name(List<Object> arguments) {
    if (arguments.size() != 1 || arguments.get(0) == null) {
      throw new ExpressionFailed("Exactly one argument was expected.");
    }
    Object name = arguments.get(0);
    return name instanceof BigDecimal number ? number.toPlainString() : name.toString();
  }

  Entity issue(Issue issue) {
    Entity entity =
        new Entity("Issue", issue.id())
            .plain("id", number(issue.id()))
            .plain("key", issue.key())
            .plain("summary", issue.summary());
    people(entity, issue);
    classification(entity, issue);
    dates(entity, issue);
    relations(entity, issue);
    customFields(entity, issue);
    return entity;
  }

  private void people(Entity entity, Issue issue) {
    entity
        .member("assignee", () -> maybe(issue.assignee(), this::user))
        .member("reporter", () -> maybe(issue.reporter(), this::user))
        .member("creator", () -> user(issue.creator()));
  }

  private void classification(Entity entity, Issue issue) {
    entity
        .member("description", () -> maybe(issue.description(), Entities::richText))
        .member("environment", () -> richTextOrNull(issue.value("environment")))
        .member("priority", () -> maybe(issue.priority(), p -> named("IssuePriority", p)))
        .member("issueType", () -> issueType(issue.type()))
        .member("status", () -> status(issue.status()))
        .member("resolution", () -> maybe(issue.resolution(), r -> named("Resolution", r)))
        .member("labels", issue::labels)
        .member("project", () -> project(issue.project()))
        .member("components", () -> each(issue.components(), c -> named("Component", c)))
        .member("fixVersions", () -> each(issue.fixVersions(), this::version))
        .member("versions", () -> each(issue.affectsVersions(), this::version));
  }

  private void dates(Entity entity, Issue issue) {
    entity
        .member("created", () -> date(issue.created()))
        .member("updated", () -> date(issue.updated()))
        .member("resolutionDate", () -> maybe(issue.resolved(), this::date))
        .member("dueDate", () -> maybe(issue.dueDate(), CalendarDateValue::new));
  }

  private void relations(Entity entity, Issue issue) {
    entity
        .member("links", () -> links(issue))
        .member("subtasks", List::of)
        .member("parent", () -> maybe(issue.parent(), this::issue))
        .member("flagged", () -> false)
        .expensive("comments", () -> each(issue.comments(), this::comment))
        .expensive("sprint", () -> maybe(issue.openSprint(), this::sprint))
        .expensive("closedSprints", () -> each(closed(issue), this::sprint))
        .member("properties", () -> properties(issue.properties()));
  }

  private static List<Sprint> closed(Issue issue) {
    return issue.sprints().stream().filter(s -> s.state() == Sprint.State.CLOSED).toList();
  }

  private void customFields(Entity entity, Issue issue) {
    site.catalogue().fields().all().stream()
        .filter(Field::custom)
        .forEach(f -> entity.expensive(f.id(), () -> custom(issue.value(f.id()))));
  }

  private Object custom(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::custom).toList();
    }
    if (value instanceof Option option) {
      return Map.of("id", option.id(), "value", option.name());
    }
    if (value instanceof Sprint sprint) {
      return sprint(sprint);
    }
    if (value instanceof Account account) {
      return user(account);
    }
    if (value instanceof JsonNode document) {
      return richText(document);
    }
    if (value instanceof LocalDate day) {
      return new CalendarDateValue(day);
    }
    return value instanceof Instant moment ? date(moment) : value;
  }

  /** Links to issues the viewer cannot see are not there. */
  private List<Entity> links(Issue issue) {
    return issue.links().stream()
        .filter(link -> site.permissions().canSee(viewer, other(link, issue)))
        .map(link -> link(link, issue))
        .toList();
  }

  private static Issue other(IssueLink link, Issue seenFrom) {
    return link.source().id() == seenFrom.id() ? link.destination() : link.source();
  }

  private Entity link(IssueLink link, Issue seenFrom) {
    boolean source = link.source().id() == seenFrom.id();
    Entity other = issue(other(link, seenFrom));
    return new Entity("IssueLink", link.id())
        .plain("id", number(link.id()))
        .member("type", () -> linkType(link.type()))
        .plain("direction", source ? "outward" : "inward")
        .expensive("linkedIssue", () -> other)
        .expensive("outwardIssue", () -> source ? other : null)
        .expensive("inwardIssue", () -> source ? null : other);
  }

  private static Entity linkType(IssueLinkType type) {
    return named("IssueLinkType", type)
        .plain("inward", type.inward())
        .plain("outward", type.outward());
  }

  Entity user(Account account) {
    return new Entity("User", account.accountId())
        .plain("accountId", account.accountId())
        .plain("displayName", account.displayName())
        .expensive("groups", List::of)
        .member("properties", () -> new EntityProperties(Map.of()));
  }

  Entity project(Project project) {
    return named("Project", project)
        .plain("key", project.key())
        .plain("style", "classic")
        .member("properties", () -> properties(project.properties()));
  }

  private static Entity status(Status status) {
    return named("IssueStatus", status)
        .plain("description", "")
        .member("category", () -> category(status.category()));
  }

  private static Entity category(StatusCategory category) {
    return new Entity("IssueStatusCategory", category)
        .plain("id", number(category.number()))
        .plain("key", category.key())
        .plain("name", category.title())
        .plain("colorName", category.color());
  }

  private static Entity issueType(IssueType type) {
    return named("IssueType", type).plain("description", type.description());
  }

  private Entity version(Version version) {
    return named("Version", version)
        .plain("description", "")
        .plain("released", version.released())
        .plain("archived", version.archived())
        .member("releaseDate", () -> maybe(version.releaseDate(), CalendarDateValue::new));
  }

  Entity sprint(Sprint sprint) {
    return named("Sprint", sprint)
        .plain("state", sprint.state().key())
        .plain("goal", sprint.goal())
        .member("startDate", () -> maybe(sprint.start(), this::date))
        .member("endDate", () -> maybe(sprint.end(), this::date))
        .member("completeDate", () -> maybe(sprint.completed(), this::date))
        .member("properties", () -> new EntityProperties(Map.of()));
  }

  Entity board(Board board) {
    return new Entity("Board", board.id())
        .plain("id", number(board.id()))
        .member("properties", () -> new EntityProperties(Map.of()));
  }

  private Entity comment(Comment comment) {
    return new Entity("Comment", comment.id())
        .plain("id", number(comment.id()))
        .member("author", () -> user(comment.author()))
        .member("body", () -> richText(comment.body()))
        .member("created", () -> date(comment.created()))
        .member("updated", () -> date(comment.created()))
        .member("properties", () -> new EntityProperties(Map.of()));
  }

  Entity transition(Transition transition, Status from) {
    return new Entity("Transition", transition.id())
        .plain("id", new BigDecimal(transition.id()))
        .plain("name", transition.name())
        .plain("hasScreen", false)
        .member("from", () -> status(from))
        .member("to", () -> status(transition.to()));
  }

  static Entity workflow(Workflow workflow) {
    return new Entity("Workflow", workflow.name()).plain("name", workflow.name());
  }

  private static Object richTextOrNull(Object document) {
    return document instanceof JsonNode adf ? richText(adf) : null;
  }

  private static Entity richText(JsonNode document) {
    return new Entity("RichText", document)
        .plain("plainText", Adf.plainText(document))
        .member("value", () -> Json.plain(document));
  }

  private static EntityProperties properties(Map<String, JsonNode> properties) {
    Map<String, Object> plain = new LinkedHashMap<>();
    properties.forEach((key, value) -> plain.put(key, Json.plain(value)));
    return new EntityProperties(plain);
  }

  private static Entity named(String type, Named named) {
    return new Entity(type, named.id())
        .plain("id", new BigDecimal(named.id()))
        .plain("name", named.name());
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }

  private DateValue date(Instant moment) {
    return DateValue.of(moment, zone);
  }

  private static <T, R> R maybe(
      Optional<T> value, java.util.function.Function<? super T, ? extends R> as) {
    return value.<R>map(as).orElse(null);
  }

  private static <T> List<Entity> each(
      List<T> all, java.util.function.Function<? super T, Entity> as) {
    return all.stream().map(as).toList();
  }
}
