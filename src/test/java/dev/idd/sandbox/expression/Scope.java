package dev.idd.sandbox.expression;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables an expression sees: its own parameters first, then those around it. */
record Scope(Map<String, ?> names, @Nullable Scope outer) {

  @Nullable Object get(String name) {
    if (names.containsKey(name)) {
      return Values.normal(names.get(name));
    }
    if (outer == null) {
      throw new ExpressionFailed("Unrecognized context variable: \"" + name + "\".");
    }
    return outer.get(name);
  }

  Scope with(String name, @Nullable Object value) {
    Map<String, Object> inner = new HashMap<>();
    inner.put(name, value);
    return new Scope(inner, this);
  }
}
