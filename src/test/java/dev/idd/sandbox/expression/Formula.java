package dev.idd.sandbox.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;

/**
 * A number of expensive operations: a sum of products of list lengths. The key of a term is its
 * variables, as in {@code "N*M"}; the constant has the empty key.
 */
record Formula(Map<String, Integer> terms) {

  static final Formula ZERO = new Formula(Map.of());
  static final Formula ONE = new Formula(Map.of("", 1));

  Formula plus(Formula other) {
    return merged(other, Integer::sum);
  }

  /** An upper bound of both. */
  Formula or(Formula other) {
    return merged(other, Math::max);
  }

  Formula times(String variable) {
    Map<String, Integer> product = new TreeMap<>();
    terms.forEach(
        (term, count) -> product.put(term.isEmpty() ? variable : variable + "*" + term, count));
    return new Formula(product);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** Written with the constant last: {@code 2*N + 1}. */
  @Override
  public String toString() {
    List<String> written = new ArrayList<>();
    terms.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByKey(Comparator.comparing(String::isEmpty))
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(term -> written.add(write(term.getKey(), term.getValue())));
    return written.isEmpty() ? "0" : written.stream().collect(Collectors.joining(" + "));
  }

  private static String write(String variables, int count) {
    if (variables.isEmpty()) {
      return String.valueOf(count);
    }
    return count == 1 ? variables : count + "*" + variables;
  }

  private Formula merged(Formula other, IntBinaryOperator how) {
    Map<String, Integer> merged = new TreeMap<>(terms);
    other.terms.forEach((term, count) -> merged.merge(term, count, how::applyAsInt));
    return new Formula(merged);
  }
}
