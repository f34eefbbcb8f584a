package dev.idd.app.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A root-cause class or a trigger. The key is what incidents keep, so it never changes; everything
 * else may.
 *
 * @param parent key of the term above; null at the top
 * @param retired hidden for new choices, still readable where it was chosen
 * @param mergedInto key of the term that took its place; only a retired term has one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(
    String key,
    @Nullable String parent,
    String name,
    String description,
    List<String> examples,
    boolean retired,
    @Nullable String mergedInto,
    @Nullable Split split) {

  /**
   * Since when people decide, incident by incident, between this term and what it was split into.
   */
  public record Split(List<String> into, Instant at) {}

  public Term {
    parent = blankIsNone(parent);
    name = name == null ? "" : name.strip();
    description = description == null ? "" : description.strip();
    examples =
        examples == null
            ? List.of()
            : examples.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    mergedInto = blankIsNone(mergedInto);
  }

  static Term shipped(Choice choice) {
    return of(choice.key(), null, choice.name(), choice.description(), List.of());
  }

  /** A term that can be chosen. */
  public static Term of(
      String key, @Nullable String parent, String name, String description, List<String> examples) {
    return new Term(key, parent, name, description, examples, false, null, null);
  }

  public Term below(@Nullable String next) {
    return new Term(key, next, name, description, examples, retired, mergedInto, split);
  }

  public Term worded(String name, String description, List<String> examples) {
    return new Term(key, parent, name, description, examples, retired, mergedInto, split);
  }

  /** Out of use; {@code successor} took its place, if anything did. */
  public Term retiredFor(@Nullable String successor) {
    return new Term(key, parent, name, description, examples, true, successor, null);
  }

  public Term inUse() {
    return new Term(key, parent, name, description, examples, false, null, split);
  }

  public Term with(@Nullable Split next) {
    return new Term(key, parent, name, description, examples, retired, mergedInto, next);
  }

  /** Whether it says the same as another one, wherever they stand. */
  public boolean readsLike(Term other) {
    return name.equals(other.name)
        && description.equals(other.description)
        && examples.equals(other.examples);
  }

  private static @Nullable String blankIsNone(@Nullable String key) {
    return key == null || key.isBlank() ? null : key.strip();
  }
}
