package dev.idd.sandbox.jql;

import dev.idd.sandbox.jql.JqlFields.PropertyField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Jira indexes of an entity property: the values at a path, if they are of the declared type.
 */
final class PropertyValues {

  private PropertyValues() {}

  static Function<JqlSubject, List<Object>> of(PropertyField field) {
    return subject -> {
      Object value = subject.property(field.propertyKey());
      for (String step : field.path().isEmpty() ? new String[0] : field.path().split("\\.")) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
      return all(value).flatMap(each -> indexed(each, field.type()).stream()).toList();
    };
  }

  private static Stream<?> all(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(Objects::nonNull)
        : Stream.ofNullable(value);
  }

  /** A value of another type than declared is not indexed; a boolean has no type at all. */
  private static Optional<Object> indexed(Object value, JqlType type) {
    return switch (type) {
      case NUMBER -> Optional.of(value).filter(Number.class::isInstance);
      case DATE, DATETIME -> value instanceof String text ? moment(text) : Optional.empty();
      default -> Optional.of(value).filter(String.class::isInstance);
    };
  }

  private static Optional<Object> moment(String text) {
    try {
      Instant moment =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      return Optional.of(moment);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
