package dev.idd.sandbox.expression;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A method of a built-in type: how many arguments it takes and what it does. */
record Method<T>(int least, int most, BiFunction<T, Arguments, @Nullable Object> body) {

  static <T> Method<T> of(int arguments, BiFunction<T, Arguments, @Nullable Object> body) {
    return new Method<>(arguments, arguments, body);
  }

  static <T> Method<T> between(
      int least, int most, BiFunction<T, Arguments, @Nullable Object> body) {
    return new Method<>(least, most, body);
  }

  JiraFunction on(T target, String name) {
    return (values, costs) -> {
      if (values.size() < least || values.size() > most) {
        throw new ExpressionFailed(
            "Wrong number of arguments of %s: expected %s, but got %d."
                .formatted(name, least == most ? least : least + " to " + most, values.size()));
      }
      return body.apply(target, new Arguments(values, costs));
    };
  }
}
