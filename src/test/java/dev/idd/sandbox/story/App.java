package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Board;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueLinkType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Sprint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Project APP: the product's backlog, its sprints, and the improvements that incidents asked for.
 */
final class App {
  static final String KEY = "APP";
  private static final Duration SPRINT = Duration.ofDays(14);
  private static final Duration PLANNED_AHEAD = Duration.ofDays(24);
  private static final int SPRINTS_BACK = 28;

  private record Planned(Instant start, Instant end, Sprint[] sprint) {
    boolean holds(Instant moment) {
      return !moment.isBefore(start) && moment.isBefore(end);
    }
  }

  private final JiraSite site;
  private final People people;
  private final Setup setup;
  private final Project project;
  private final Random random;
  private final List<Planned> sprints = new ArrayList<>();

  App(Setup setup, Random random) {
    this.site = setup.site;
    this.people = setup.people;
    this.setup = setup;
    this.random = random;
    project =
        setup
            .project(KEY, "Shop platform")
            .uses(
                setup.workWorkflow("APP workflow"),
                setup.type("Epic"),
                setup.type("Story"),
                setup.type("Task"),
                setup.type("Bug"));
  }

  /** The board with a year of sprints: closed ones, one active, two in the future. */
  void sprints(Agenda agenda) {
    var board = site.catalogue().addBoard("APP board", project);
    var activeSince = agenda.end().minus(Duration.ofDays(5));
    for (var n = 0; n <= SPRINTS_BACK + 2; n++) {
      var start = activeSince.minus(SPRINT.multipliedBy((long) SPRINTS_BACK - n));
      var planned = new Planned(start, start.plus(SPRINT), new Sprint[1]);
      sprints.add(planned);
      schedule(agenda, board, "APP Sprint " + (n + 1), planned);
    }
  }

  private void schedule(Agenda agenda, Board board, String name, Planned planned) {
    var changes = site.sprints();
    agenda.at(
        planned.start().minus(PLANNED_AHEAD),
        () -> {
          planned.sprint()[0] = changes.create(lead(), board, name);
          changes.update(lead(), planned.sprint()[0], null, "", planned.start(), planned.end());
        });
    agenda.at(planned.start(), () -> changes.start(lead(), planned.sprint()[0]));
    agenda.at(planned.end(), () -> changes.close(lead(), planned.sprint()[0]));
  }

  /** Quarterly releases; the next two are open. */
  void versions(Instant end) {
    var today = LocalDate.ofInstant(end, ZoneOffset.UTC);
    for (var n = 0; n < 6; n++) {
      var version = site.catalogue().addVersion(project, "3." + n);
      if (n < 4) {
        version.release(today.minusDays(90L * (4 - n) - 40));
      }
    }
  }

  /** What an incident taught: a story that improves it, planned and perhaps shipped. */
  void improvement(
      Agenda agenda, PastIncident.Improvement wanted, Issue incident, boolean recorded) {
    var found = site.clock().instant();
    var written = found.plus(Duration.ofHours(18 + random.nextInt(40)));
    var owner = people.builders().get(random.nextInt(3));
    agenda.at(
        written,
        () -> {
          var story = write(wanted, owner, recorded);
          site.changes().link(people.asSteward(), improves(), story, incident);
          if (wanted.ships() != null) {
            ship(agenda, story, owner, found.plus(Duration.ofDays(wanted.ships())), written);
          }
        });
  }

  private Issue write(PastIncident.Improvement wanted, Account owner, boolean recorded) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", setup.type("Story"));
    values.put("summary", wanted.summary());
    values.put("assignee", owner);
    values.put(
        "description",
        new Doc().heading("Acceptance criteria").paragraph(wanted.criteria()).json());
    var properties =
        recorded
            ? Map.<String, JsonNode>of("idd.improvement", record(wanted.criteria()))
            : Map.<String, JsonNode>of();
    return site.changes().create(people.asSteward(), project, values, properties);
  }

  private static JsonNode record(String criteria) {
    return Json.object()
        .put("v", 1)
        .put("state", "committed")
        .put("scope", "beyond-fix")
        .put("criteria", criteria);
  }

  private void ship(Agenda agenda, Issue story, Account owner, Instant shipped, Instant written) {
    sprints.stream()
        .filter(s -> s.holds(shipped))
        .findFirst()
        .ifPresent(into -> ship(agenda, story, owner, shipped, written, into));
  }

  private void ship(
      Agenda agenda, Issue story, Account owner, Instant shipped, Instant written, Planned into) {
    var planned = latest(written.plus(Duration.ofHours(3)), into.start().minus(Duration.ofDays(3)));
    var started =
        latest(
            planned.plus(Duration.ofHours(1)),
            shipped.minus(Duration.ofDays(1L + random.nextInt(4))));
    agenda.at(
        planned, () -> site.sprints().plan(people.asSteward(), into.sprint()[0], List.of(story)));
    agenda.at(started, () -> move(owner, story, "In Progress"));
    agenda.at(shipped, () -> move(owner, story, "Done"));
  }

  /** Ordinary work, so that the backlog is one. */
  void backlog(Agenda agenda) {
    var written = agenda.end().minus(Duration.ofDays(120));
    for (var item : BACKLOG) {
      var at = written.plus(Duration.ofHours(random.nextInt(110 * 24)));
      var parts = item.split("\\|");
      agenda.at(at, () -> ordinary(agenda, parts[0], parts[1], at));
    }
  }

  private void ordinary(Agenda agenda, String type, String summary, Instant written) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", setup.type(type));
    values.put("summary", summary);
    var issue = site.changes().create(lead(), project, values, Map.of());
    if (!type.equals("Epic") && random.nextInt(3) > 0) {
      var owner = people.builders().get(random.nextInt(3));
      var shipped = written.plus(Duration.ofDays(15L + random.nextInt(40)));
      agenda.at(
          shipped.minus(Duration.ofDays(1)),
          () -> site.changes().edit(lead(), issue, Map.of("assignee", owner)));
      ship(agenda, issue, owner, shipped, written);
    }
  }

  private void move(Account who, Issue issue, String to) {
    var way =
        project.workflow(issue.type()).transitions().stream()
            .filter(t -> t.name().equals(to))
            .findFirst()
            .orElseThrow();
    site.changes().transition(Actor.of(who), issue, way, Map.of());
  }

  private Actor lead() {
    return Actor.of(people.projectAdmin());
  }

  private IssueLinkType improves() {
    return site.catalogue().linkType("Improvement").orElseThrow();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static final List<String> BACKLOG =
      List.of(
          "Epic|Gift cards",
          "Epic|Checkout in one page",
          "Story|Buy a gift card with any payment method",
          "Story|Pay partly with a gift card",
          "Story|See the balance of a gift card",
          "Story|Remember the delivery slot of the last order",
          "Story|Show delivery dates in the basket",
          "Story|Filter search results by delivery date",
          "Bug|Basket badge shows 0 after signing in",
          "Bug|Invoice address loses its second line",
          "Bug|Search filter forgets its state on going back",
          "Task|Move the shop to the new design tokens",
          "Task|Remove the old address form",
          "Task|Upgrade the payment SDK");
}
