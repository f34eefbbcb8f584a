package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small Jira for the tests of expressions: one incident with links and properties. */
final class Things {

  private Things() {}

  /** A Jira object whose members stand in a map; those named with a star are expensive. */
  record Thing(String type, Map<String, Object> members) implements JiraObject {

    @Override
    public @Nullable Object member(String name, Costs costs) {
      if (members.containsKey("*" + name)) {
        costs.expensive();
        return members.get("*" + name);
      }
      if (!members.containsKey(name)) {
        throw new UnknownMember(members.keySet());
      }
      return members.get(name);
    }

    @Override
    public Object bean() {
      return Map.of("key", members.getOrDefault("key", "none"));
    }
  }

  static Map<String, Object> context(int links) {
    return context(links, Map.of("state", "open", "links", links, "message", "Missing: owner."));
  }

  static Map<String, Object> context(int links, @Nullable Object gate) {
    Map<String, Object> context = new HashMap<>();
    context.put("issue", issue(links, gate));
    context.put("config", Map.of("link", "Causes", "count", 2));
    context.put("nothing", null);
    return context;
  }

  static Object loaded(String key, Costs costs) {
    costs.expensive();
    return new Thing("Issue", Map.of("key", key, "*comments", List.of()));
  }

  private static Thing issue(int links, @Nullable Object gate) {
    Map<String, Object> properties = new HashMap<>();
    if (gate != null) {
      properties.put("idd.gate", gate);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("key", "OPS-7");
    members.put("summary", " Broken pay ");
    members.put("assignee", null);
    members.put("reporter", new Thing("User", Map.of("displayName", "Ana")));
    members.put("status", new Thing("IssueStatus", Map.of("name", "Open")));
    members.put(
        "created", DateValue.of(Instant.parse("2026-03-01T08:00:00Z"), ZoneId.of("Europe/Berlin")));
    members.put("dueDate", new CalendarDateValue(LocalDate.of(2026, 4, 1)));
    members.put("properties", new EntityProperties(properties));
    members.put("*customfield_10050", "text");
    members.put("links", IntStream.rangeClosed(1, links).mapToObj(Things::link).toList());
    return new Thing("Issue", members);
  }

  private static Thing link(int id) {
    return new Thing(
        "IssueLink",
        Map.of(
            "id", id,
            "type", new Thing("IssueLinkType", Map.of("name", "Causes")),
            "*linkedIssue", new Thing("Issue", Map.of("key", "APP-" + id))));
  }

  /** JSON text of a value, with the order of its entries. */
  static String written(@Nullable Object value) {
    if (value instanceof String text) {
      return "\"" + text + "\"";
    }
    if (value instanceof BigDecimal number) {
      return Values.plain(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Things::written).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> "\"" + entry.getKey() + "\": " + written(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return String.valueOf(value);
  }
}
