package dev.idd.sandbox.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;

/** JSON as the sandbox builds and reads it. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter JIRA_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter AGILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static <T> ArrayNode array(Collection<T> items, Function<? super T, JsonNode> each) {
    ArrayNode all = array();
    items.forEach(item -> all.add(each.apply(item)));
    return all;
  }

  public static ArrayNode strings(Collection<String> items) {
    ArrayNode all = array();
    items.forEach(all::add);
    return all;
  }

  /** Jira's way to write a moment: {@code 2026-11-21T08:00:00.000+0000}. */
  public static String time(Instant moment) {
    return JIRA_TIME.format(moment);
  }

  /** The Agile API's way to write a moment: {@code 2026-11-21T08:00:00.000Z}. */
  public static String agileTime(Instant moment) {
    return AGILE_TIME.format(moment);
  }

  /** Reads JSON, or throws an {@link IllegalArgumentException} that says what is wrong with it. */
  public static JsonNode read(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw new IllegalArgumentException("empty");
      }
      return tree;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken.getOriginalMessage(), broken);
    }
  }

  /** The same as maps, lists, texts, numbers and booleans. */
  public static Object plain(JsonNode tree) {
    return MAPPER.convertValue(tree, Object.class);
  }

  /** The same as a tree. */
  public static JsonNode tree(Object plain) {
    return MAPPER.valueToTree(plain);
  }

  public static String write(JsonNode tree) {
    return tree.toString();
  }
}
