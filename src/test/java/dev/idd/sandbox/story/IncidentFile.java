package dev.idd.sandbox.story;

import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Real incidents that somebody brings as a file of JSON lines: each becomes an incident of project
 * PM at its own time, each of its action items a story that improves it. The file does not say
 * whether an action was done, so the stories are to do; nor does it always say when an incident
 * ended, and such an incident stays open.
 */
public final class IncidentFile {
  public static final String KEY = "PM";
  private static final int LONGEST_SUMMARY = 255;

  /** What was loaded. */
  public record Loaded(int incidents, int improvements) {
    @Override
    public String toString() {
      return incidents + " incidents and " + improvements + " improvements in project " + KEY;
    }
  }

  /** A file that cannot be loaded: the message names the line and what is wrong with it. */
  public static final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Exception cause) {
      super(message, cause);
    }
  }

  private final JiraSite site;
  private final Actor steward;
  private final Project project;

  private IncidentFile(JiraSite site) {
    this.site = site;
    var people = People.of(site.directory());
    steward = people.asSteward();
    project = site.catalogue().addProject(KEY, "Post-mortems", people.projectAdmin());
    people.workIn(project);
    var ops = site.catalogue().project(Ops.KEY).orElseThrow();
    var app = site.catalogue().project(App.KEY).orElseThrow();
    var incident = ops.issueType("Incident").orElseThrow();
    var story = app.issueType("Story").orElseThrow();
    project.uses(Setup.unguarded(ops.workflow(incident), "PM incident workflow"), incident);
    project.uses(app.workflow(story), story);
  }

  /** Loads a file into a site that has heard the {@link Story}, or nothing of it at all. */
  public static Loaded load(JiraSite site, Path file) {
    var rows = read(file);
    var agenda = new Agenda(site.clock().instant());
    var into = new IncidentFile(site);
    rows.forEach(row -> into.schedule(agenda, row));
    agenda.play(site);
    return new Loaded(rows.size(), rows.stream().mapToInt(r -> r.actionItems().size()).sum());
  }

  static List<IncidentRow> read(Path file) {
    var rows = new ArrayList<IncidentRow>();
    var ids = new HashSet<String>();
    var number = 0;
    for (var line : lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        var row = IncidentRow.parse(line);
        if (!ids.add(row.id())) {
          throw new IllegalArgumentException("the id '" + row.id() + "' is there twice");
        }
        rows.add(row);
      } catch (IllegalArgumentException e) {
        throw new Unreadable(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    if (rows.isEmpty()) {
      throw new Unreadable(file + " has no incident in it", null);
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Unreadable(file + " cannot be read: " + e, e);
    }
  }

  private void schedule(Agenda agenda, IncidentRow row) {
    agenda.at(
        row.started(),
        () -> {
          var incident = create(row);
          move(incident, "Start work");
          row.ended().ifPresent(end -> agenda.at(end, () -> close(incident)));
          agenda.at(
              row.ended().orElse(row.started()),
              () -> row.actionItems().forEach(item -> improve(incident, item)));
        });
  }

  private Issue create(IncidentRow row) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", project.issueType("Incident").orElseThrow());
    values.put("summary", summary(row.title()));
    values.put("labels", List.of(row.id().replaceAll("\\s+", "-")));
    var doc = new Doc().paragraph(plain(row.summary()));
    section(doc, "Contributing factors", row.contributingFactors());
    section(doc, "Lessons", row.lessons());
    values.put("description", doc.json());
    return site.changes().create(steward, project, values, Map.of());
  }

  private static void section(Doc doc, String title, List<String> items) {
    if (!items.isEmpty()) {
      doc.heading(title).bullets(items.stream().map(IncidentFile::plain).toList());
    }
  }

  private void close(Issue incident) {
    move(incident, "Resolve");
    move(incident, "Close");
  }

  private void improve(Issue incident, String item) {
    var values = new HashMap<String, Object>();
    values.put("issuetype", project.issueType("Story").orElseThrow());
    values.put("summary", summary(item));
    values.put("description", new Doc().paragraph(plain(item)).json());
    var story = site.changes().create(steward, project, values, Map.of());
    var improves = site.catalogue().linkType("Improvement").orElseThrow();
    site.changes().link(steward, improves, story, incident);
  }

  private void move(Issue issue, String name) {
    var way =
        project.workflow(issue.type()).from(issue.status()).stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow();
    site.changes().transition(steward, issue, way, Map.of());
  }

  /** Without the stars of markdown. */
  static String plain(String text) {
    return text.replace("**", "");
  }

  /** In one line, and no longer than Jira takes. */
  static String summary(String text) {
    var line = plain(text).replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_SUMMARY
        ? line
        : line.substring(0, LONGEST_SUMMARY - 1).stripTrailing() + "…";
  }
}
