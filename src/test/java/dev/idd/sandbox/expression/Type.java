package dev.idd.sandbox.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type as the analysis infers it. */
sealed interface Type {

  Type ANY = new Named("Any");
  Type NULL = new Named("null");
  Type BOOLEAN = new Named("Boolean");
  Type NUMBER = new Named("Number");
  Type STRING = new Named("String");

  /** A simple type: {@code Number}, {@code Issue}, … */
  record Named(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A list of elements of one type. */
  record Listing(Type element) implements Type {
    @Override
    public String toString() {
      return "List<" + element + ">";
    }
  }

  /** A list literal, whose elements each have their type. */
  record Tuple(List<Type> elements) implements Type {
    @Override
    public String toString() {
      return elements.stream().map(Type::toString).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** An object literal or a declared JSON object. */
  record Shape(Map<String, Type> members) implements Type {
    @Override
    public String toString() {
      return members.entrySet().stream()
          .map(member -> member.getKey() + ": " + member.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** A method, known by the type it gives; {@code null} when that depends on its arguments. */
  record Function(@Nullable Type owner, String name, @Nullable Type result) implements Type {
    @Override
    public String toString() {
      return "Function";
    }
  }

  default boolean isAny() {
    return equals(ANY);
  }

  /** The word that messages use: the type without what it is made of. */
  default String word() {
    if (this instanceof Listing || this instanceof Tuple) {
      return "List";
    }
    return this instanceof Shape ? "Map" : toString();
  }

  /** The type of the elements of a list, ANY when it is none. */
  default Type element() {
    if (this instanceof Listing list) {
      return list.element();
    }
    return this instanceof Tuple tuple
        ? tuple.elements().stream().reduce(Type::join).orElse(ANY)
        : ANY;
  }

  /** A type that covers both. */
  default Type join(Type other) {
    if (equals(other) || other.equals(NULL)) {
      return this;
    }
    return equals(NULL) ? other : ANY;
  }

  /** Reads {@code List<String>}, {@code { a: Number }} or a name. */
  static Type parse(String written) {
    String text = written.strip();
    if (text.startsWith("List<") && text.endsWith(">")) {
      return new Listing(parse(text.substring(5, text.length() - 1)));
    }
    if (text.startsWith("{") && text.endsWith("}")) {
      return shape(text.substring(1, text.length() - 1));
    }
    if ("List".equals(text)) {
      return new Listing(ANY);
    }
    return "Map".equals(text) ? ANY : new Named(text);
  }

  private static Type shape(String inside) {
    Map<String, Type> members = new LinkedHashMap<>();
    int depth = 0;
    int from = 0;
    String body = inside.isBlank() ? "" : inside + ",";
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += "{<".indexOf(c) >= 0 ? 1 : "}>".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        String[] member = body.substring(from, i).split(":", 2);
        members.put(member[0].strip(), parse(member[1]));
        from = i + 1;
      }
    }
    return new Shape(members);
  }
}
