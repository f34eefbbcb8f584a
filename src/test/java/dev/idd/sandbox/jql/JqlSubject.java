package dev.idd.sandbox.jql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue as a query sees it. */
public interface JqlSubject {

  /**
   * Everything a field may be matched by, none when it is empty. Things with several names give
   * them all: a project its key, name and id, a user account id and display name, a status its name
   * and id, a sprint its name and id. Moments are {@link java.time.Instant}, days {@link
   * java.time.LocalDate}, numbers {@link Number}, all else text.
   *
   * @param field id of the field as REST writes it: {@code project issuetype status statusCategory
   *     key id created updated resolutiondate assignee reporter labels fixVersions duedate sprint
   *     summary description comment parent components priority resolution issueLinkType
   *     customfield_10020}
   */
  List<Object> values(String field);

  /** What {@code ORDER BY} compares; null sorts last when ascending. */
  default @Nullable Comparable<?> order(String field) {
    List<Object> values = values(field);
    return !values.isEmpty() && values.get(0) instanceof Comparable<?> first ? first : null;
  }

  /**
   * The JSON value of an entity property ({@code Map}, {@code List}, text, number, boolean), null
   * without it.
   */
  @Nullable Object property(String key);
}
