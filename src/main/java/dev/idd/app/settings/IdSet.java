package dev.idd.app.settings;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** A set of ids or keys in one column, comma separated: Jira's ids and keys contain none. */
@Converter
class IdSet implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> ids) {
    return String.join(",", new TreeSet<>(ids));
  }

  @Override
  public Set<String> convertToEntityAttribute(String column) {
    return column.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(column.split(",")));
  }
}
