package dev.idd.sandbox.model;

import java.util.List;
import java.util.Optional;

/**
 * A field of issues.
 *
 * @param customType the type key of a custom field, or null for a system field
 * @param options the choices of a select field
 * @param settable whether it can be given on create and edit
 */
public record Field(
    String id,
    String name,
    FieldType type,
    String customType,
    List<Option> options,
    boolean settable)
    implements Named {
  public static final String SPRINT = "customfield_10020";
  public static final String RANK = "customfield_10019";
  public static final String SEVERITY = "customfield_10050";

  static Field system(String id, String name, FieldType type, boolean settable) {
    return new Field(id, name, type, null, List.of(), settable);
  }

  public boolean custom() {
    return customType != null;
  }

  /** The number of a custom field, for JQL's {@code cf[10020]}. */
  public Optional<Long> number() {
    return custom()
        ? Optional.of(Long.valueOf(id.substring("customfield_".length())))
        : Optional.empty();
  }

  public Optional<Option> option(String idOrName) {
    return options.stream()
        .filter(o -> o.id().equals(idOrName) || o.name().equals(idOrName))
        .findFirst();
  }
}
