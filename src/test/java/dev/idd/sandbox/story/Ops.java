package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Component;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Project OPS: where incidents live, and how each of them went. */
final class Ops {
  static final String KEY = "OPS";

  private final JiraSite site;
  private final People people;
  private final Setup setup;
  private final Project project;
  private final Random random;
  private final List<PastIncident> all;

  Ops(Setup setup, Random random, List<PastIncident> all) {
    this.all = all;
    this.site = setup.site;
    this.people = setup.people;
    this.setup = setup;
    this.random = random;
    project =
        setup
            .project(KEY, "Operations")
            .uses(setup.incidentWorkflow("OPS incident workflow"), setup.type("Incident"))
            .uses(setup.workWorkflow("OPS task workflow"), setup.type("Task"));
    for (var name : List.of("checkout", "payments", "search", "auth", "ledger")) {
      site.catalogue().addComponent(project, name);
    }
  }

  /** Today's incident: resolved, well told, nothing of IDD in it yet. Created first, so OPS-1. */
  void hero(Agenda agenda, Instant created) {
    agenda.at(
        created,
        () -> {
          var hero = create(Hero.SUMMARY, Hero.description(), "checkout", "SEV2", "High");
          var span = Duration.between(created, agenda.end());
          agenda.at(created.plus(span.dividedBy(30)), () -> start(hero, Hero.ON_IT));
          agenda.at(
              created.plus(span.dividedBy(6)), () -> say(people.asSteward(), hero, Hero.FOUND));
          agenda.at(created.plus(span.dividedBy(4)), () -> resolve(hero, Hero.RESOLVED));
        });
  }

  /** Lets an incident of the past happen; {@code learned} is told of the issue when it exists. */
  void past(Agenda agenda, PastIncident past, Instant created, Consumer<Issue> learned) {
    var severity = severity(past);
    var started = created.plus(Duration.ofMinutes(2 + random.nextInt(9)));
    var resolved = created.plus(Duration.ofMinutes(Math.max(past.minutes(), 12)));
    var closed = resolved.plus(Duration.ofHours(20 + random.nextInt(150)));
    var reopens = past.reached("closed") && random.nextInt(14) == 0;
    agenda.at(
        created,
        () -> {
          var issue = create(past.title(), description(past), past.component(), severity, "Medium");
          if (past.reached("in-progress")) {
            agenda.at(started, () -> start(issue, "On it. Watching " + past.component() + "."));
          }
          if (past.reached("resolved")) {
            agenda.at(resolved, () -> resolve(issue, "Symptoms and alerts have cleared."));
          }
          if (reopens) {
            var again = resolved.plus(Duration.ofMinutes(25));
            agenda.at(again, () -> reopen(issue));
            agenda.at(again.plusSeconds(90), () -> start(issue, "It is back, looking again."));
            agenda.at(again.plus(Duration.ofMinutes(40)), () -> resolve(issue, "Now it is gone."));
          }
          if (past.reached("closed")) {
            agenda.at(closed, () -> close(issue, past));
          }
          learned.accept(issue);
        });
  }

  private Issue create(
      String summary, ObjectNode description, String component, String severity, String priority) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", setup.type("Incident"));
    values.put("summary", summary);
    values.put("description", description);
    values.put("components", List.of(component(component)));
    values.put("assignee", people.responder());
    values.put(
        "priority",
        site.catalogue().priorities().stream()
            .filter(p -> p.name().equals(priority))
            .findFirst()
            .orElseThrow());
    values.put(
        Field.SEVERITY,
        site.catalogue().fields().get(Field.SEVERITY).option(severity).orElseThrow());
    return site.changes().create(people.asResponder(), project, values, Map.of());
  }

  private void start(Issue issue, String comment) {
    move(people.asResponder(), issue, "Start work");
    say(people.asResponder(), issue, comment);
  }

  private void resolve(Issue issue, String comment) {
    move(people.asResponder(), issue, "Resolve");
    say(people.asResponder(), issue, comment);
  }

  private void reopen(Issue issue) {
    move(people.asResponder(), issue, "Reopen");
  }

  private void close(Issue issue, PastIncident past) {
    if (past.extract()) {
      var before = all.subList(0, all.indexOf(past));
      var extract = PastExtract.of(past, before, people.steward());
      site.changes().setProperty(people.asSteward(), issue, "idd.extract", extract);
    }
    move(people.asSteward(), issue, "Close");
  }

  private void move(Actor actor, Issue issue, String transition) {
    var way =
        project.workflow(issue.type()).from(issue.status()).stream()
            .filter(t -> t.name().equals(transition))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(issue + " cannot " + transition));
    site.changes().transition(actor, issue, way, Map.of());
  }

  private void say(Actor actor, Issue issue, String text) {
    site.changes().comment(actor, issue, new Doc().paragraph(text).json());
  }

  private static ObjectNode description(PastIncident past) {
    var doc = new Doc().heading("What happened").paragraph(past.what());
    return past.minutes() == 0
        ? doc.json()
        : doc.heading("Duration").paragraph(past.minutes() + " minutes until recovery.").json();
  }

  private String severity(PastIncident past) {
    var severities =
        past.minutes() > 60 ? List.of("SEV2", "SEV3") : List.of("SEV1", "SEV2", "SEV3", "SEV4");
    return severities.get(random.nextInt(severities.size()));
  }

  private Component component(String name) {
    return project.components().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
