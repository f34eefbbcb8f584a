package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One incident of the story, as written in {@code sandbox/story/incidents.jsonl}, oldest first.
 *
 * @param minutes from start to recovery
 * @param until how far it got: open, in-progress, resolved or closed
 * @param extract whether an Extract was written; the earliest teams did not write all of them
 */
record PastIncident(
    String title,
    String component,
    String classKey,
    String triggerKey,
    int minutes,
    String what,
    String requirement,
    String requirementKind,
    String ai,
    String aiTool,
    String until,
    boolean extract,
    List<Improvement> improvements) {

  /**
   * What was learned from it.
   *
   * @param ships days after the incident, or null when nobody has shipped it
   */
  record Improvement(String summary, String criteria, Integer ships) {}

  static List<PastIncident> all() {
    try (InputStream in = PastIncident.class.getResourceAsStream("/sandbox/story/incidents.jsonl");
        var rows = new ObjectMapper().readerFor(PastIncident.class).<PastIncident>readValues(in)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean reached(String stage) {
    var stages = List.of("open", "in-progress", "resolved", "closed");
    return stages.indexOf(until) >= stages.indexOf(stage);
  }
}
