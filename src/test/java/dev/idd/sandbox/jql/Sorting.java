package dev.idd.sandbox.jql;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of one sort field; issues without a value come last, and first when descending. */
final class Sorting {

  static final Comparator<JqlSubject> BY_KEY = Comparator.comparing(Sorting::key);

  private Sorting() {}

  static Comparator<JqlSubject> by(Field field, boolean descending) {
    Comparator<JqlSubject> ascending =
        field.type() == JqlType.ISSUE && "key".equals(field.id())
            ? BY_KEY
            : (a, b) -> compare(value(field, a), value(field, b));
    return descending ? ascending.reversed() : ascending;
  }

  private static IssueKey key(JqlSubject subject) {
    return IssueKey.of(String.valueOf(subject.values("key").get(0)));
  }

  private static @Nullable Comparable<?> value(Field field, JqlSubject subject) {
    if (!field.id().equals(field.name()) || field.checked()) {
      return subject.order(field.id());
    }
    return field.values().apply(subject).stream()
        .filter(Comparable.class::isInstance)
        .map(first -> (Comparable<?>) first)
        .findFirst()
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Comparable<?> left, @Nullable Comparable<?> right) {
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    if (left instanceof String a && right instanceof String b) {
      return String.CASE_INSENSITIVE_ORDER.compare(a, b);
    }
    return ((Comparable<Object>) left).compareTo(right);
  }
}
