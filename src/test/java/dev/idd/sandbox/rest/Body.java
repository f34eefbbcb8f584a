package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A JSON object of a request, read strictly: unknown names and wrong types are refused. */
record Body(String where, JsonNode node) {

  static Body of(String where, JsonNode node) {
    if (!node.isObject()) {
      throw new Malformed(where + " is not an object");
    }
    return new Body(where, node);
  }

  Body only(String... names) {
    Set<String> known = Set.of(names);
    for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
      String name = it.next();
      if (!known.contains(name)) {
        throw new Malformed("unknown field '" + name + "' in " + where);
      }
    }
    return this;
  }

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull());
  }

  private Malformed wrong(String name, String expected) {
    return new Malformed("'" + name + "' in " + where + " is not " + expected);
  }

  Optional<String> text(String name) {
    return find(name)
        .map(
            n -> {
              if (!n.isTextual()) {
                throw wrong(name, "a string");
              }
              return n.asText();
            });
  }

  Optional<Long> number(String name) {
    return find(name)
        .map(
            n -> {
              if (!n.isIntegralNumber()) {
                throw wrong(name, "a whole number");
              }
              return n.asLong();
            });
  }

  Optional<Boolean> flag(String name) {
    return find(name)
        .map(
            n -> {
              if (!n.isBoolean()) {
                throw wrong(name, "a boolean");
              }
              return n.asBoolean();
            });
  }

  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : list(name)) {
      if (!item.isTextual()) {
        throw wrong(name, "a list of strings");
      }
      strings.add(item.asText());
    }
    return strings;
  }

  List<Long> numbers(String name) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode item : list(name)) {
      if (!item.isIntegralNumber()) {
        throw wrong(name, "a list of whole numbers");
      }
      numbers.add(item.asLong());
    }
    return numbers;
  }

  /** The items of an array, none when it is absent. */
  List<JsonNode> list(String name) {
    List<JsonNode> items = new ArrayList<>();
    find(name)
        .ifPresent(
            n -> {
              if (!n.isArray()) {
                throw wrong(name, "an array");
              }
              n.forEach(items::add);
            });
    return items;
  }

  Optional<Body> object(String name) {
    return find(name).map(n -> of(where + "." + name, n));
  }

  Optional<JsonNode> any(String name) {
    return find(name);
  }

  ObjectNode tree() {
    return (ObjectNode) node;
  }
}
