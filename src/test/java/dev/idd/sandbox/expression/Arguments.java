package dev.idd.sandbox.expression;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, asked for by position and type. */
record Arguments(List<@Nullable Object> values, Costs costs) {

  int count() {
    return values.size();
  }

  @Nullable Object any(int position) {
    return values.get(position);
  }

  String string(int position) {
    return Values.string(any(position));
  }

  int integer(int position) {
    return Values.integer(any(position));
  }

  int integer(int position, int otherwise) {
    return position < count() ? integer(position) : otherwise;
  }

  <T> T optional(int position, IntFunction<T> read, T otherwise) {
    return position < count() ? read.apply(position) : otherwise;
  }

  JiraFunction function(int position) {
    if (any(position) instanceof JiraFunction function) {
      return function;
    }
    throw new ExpressionFailed(
        "Expected type Function, but got " + Values.type(any(position)) + ".");
  }

  /** Calls the function among the arguments. */
  @Nullable Object apply(int position, @Nullable Object... with) {
    return Values.normal(function(position).call(java.util.Arrays.asList(with), costs));
  }

  boolean test(int position, @Nullable Object with) {
    return Values.truth(apply(position, with));
  }
}
