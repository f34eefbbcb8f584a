package dev.idd.app.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a project property, however long. One that does not fit is cut into numbered parts,
 * {@code name.a.1}, {@code name.a.2}; the property itself then only says how many there are and
 * what they must add up to. The next value takes {@code name.b.…}, so that a half-written one never
 * harms the one before.
 */
final class ProjectProperties {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PART_BYTES = 30_000;
  private static final int MOST_PARTS = 200;

  private final JiraApi jira;
  private final String project;

  ProjectProperties(JiraApi jira, String project) {
    this.jira = jira;
    this.project = project;
  }

  /** What was there is not a whole value. */
  static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Incomplete(String name) {
      super(name + " was left out: it was never written to the end, or parts of it are missing.");
    }
  }

  void write(String name, JsonNode value) {
    if (Room.isEnoughFor(value)) {
      jira.putProjectProperty(project, name, value);
      return;
    }
    String text = value.toString();
    String sum = Seal.sha(text);
    List<String> parts = cut(text);
    String slot =
        at(name).map(head -> head.path("slot").asText()).orElse("").equals("a") ? "b" : "a";
    for (int i = 0; i < parts.size(); i++) {
      ObjectNode part = JsonNodeFactory.instance.objectNode();
      part.put("sum", sum).put("text", parts.get(i));
      jira.putProjectProperty(project, part(name, slot, i), part);
    }
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("slot", slot).put("parts", parts.size()).put("sum", sum);
    jira.putProjectProperty(project, name, head);
  }

  /**
   * The value, if there is one.
   *
   * @throws Incomplete if parts of it are missing
   */
  Optional<JsonNode> read(String name) {
    return at(name).map(head -> head.has("parts") ? joined(name, head) : head);
  }

  private JsonNode joined(String name, JsonNode head) {
    String sum = head.path("sum").asText();
    int parts = head.path("parts").asInt();
    var text = new StringBuilder();
    for (int i = 0; i < Math.min(parts, MOST_PARTS); i++) {
      JsonNode part =
          at(part(name, head.path("slot").asText(), i)).orElseThrow(() -> new Incomplete(name));
      text.append(part.path("text").asText());
    }
    try {
      if (Seal.sha(text.toString()).equals(sum)) {
        return JSON.readTree(text.toString());
      }
    } catch (JsonProcessingException e) {
      // said below
    }
    throw new Incomplete(name);
  }

  private static String part(String name, String slot, int index) {
    return name + "." + slot + "." + (index + 1);
  }

  private Optional<JsonNode> at(String name) {
    try {
      return Optional.of(jira.projectProperty(project, name).value());
    } catch (JiraFailure.Gone none) {
      return Optional.empty();
    }
  }

  /** Each part stays short as JSON, where a quote takes two characters and others up to four. */
  static List<String> cut(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int more = bytes(point);
      if (bytes + more > PART_BYTES) {
        parts.add(text.substring(from, i));
        from = i;
        bytes = 0;
      }
      bytes += more;
      i += Character.charCount(point);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static int bytes(int point) {
    if (point < 0x80) {
      return point == '"' || point == '\\' ? 2 : 1;
    }
    return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
