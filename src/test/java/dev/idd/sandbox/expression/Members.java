package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the members of values. */
final class Members {

  private Members() {}

  /**
   * The member of a value; {@code owner} is how the expression calls the value, for the message.
   */
  static @Nullable Object of(@Nullable Object value, String name, String owner, Costs costs) {
    if (value instanceof JiraObject object) {
      return ofObject(object, name, owner, costs);
    }
    if (value instanceof Map<?, ?> map) {
      return Values.normal(map.get(name));
    }
    if (value instanceof List<?> list) {
      return builtIn(list, "List", list.size(), ListMembers.METHODS, name, owner);
    }
    if (value instanceof String text) {
      return builtIn(text, "String", text.length(), StringMembers.METHODS, name, owner);
    }
    throw new ExpressionFailed("Type " + Values.type(value) + " does not have any properties.");
  }

  static @Nullable Object at(
      @Nullable Object value, @Nullable Object index, String owner, Costs costs) {
    if (value != null && index instanceof String name) {
      return of(value, name, owner, costs);
    }
    if (value instanceof List<?> list) {
      int position = Values.integer(index);
      if (position < 0 || position >= list.size()) {
        throw new ExpressionFailed(
            "Index " + position + " is out of bounds of a List of length " + list.size() + ".");
      }
      return Values.normal(list.get(position));
    }
    if (value == null) {
      throw new ExpressionFailed("Type null does not have any properties.");
    }
    throw new ExpressionFailed(
        "Can't access a property of " + Values.type(value) + " by " + Values.type(index) + ".");
  }

  private static @Nullable Object ofObject(
      JiraObject object, String name, String owner, Costs costs) {
    try {
      return Values.normal(object.member(name, costs));
    } catch (UnknownMember unknown) {
      throw unrecognized(object.type(), name, owner, unknown.available());
    }
  }

  private static <T> Object builtIn(
      T target,
      String type,
      int length,
      Map<String, Method<T>> methods,
      String name,
      String owner) {
    if ("length".equals(name)) {
      return BigDecimal.valueOf(length);
    }
    Method<T> method = methods.get(name);
    if (method == null) {
      List<String> available = new ArrayList<>(methods.keySet());
      available.add("length");
      throw unrecognized(type, name, owner, available);
    }
    return method.on(target, name);
  }

  private static ExpressionFailed unrecognized(
      String type, String name, String owner, Collection<String> available) {
    return new ExpressionFailed(
        "Unrecognized property of `%s`: \"%s\". Available properties of type '%s' are: %s"
            .formatted(
                owner,
                name,
                type,
                available.stream()
                    .sorted()
                    .map(member -> "'" + member + "'")
                    .collect(Collectors.joining(", "))));
  }
}
