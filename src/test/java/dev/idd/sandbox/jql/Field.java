package dev.idd.sandbox.jql;

import java.util.List;
import java.util.function.Function;

/**
 * A field of a query: as it was written, as the subject knows it, and how its values are found.
 *
 * @param checked whether a value must exist in the site
 */
record Field(
    String name,
    String id,
    JqlType type,
    boolean checked,
    Function<JqlSubject, List<Object>> values) {

  static Field of(String name, String id, JqlType type) {
    boolean checked = type == JqlType.NAMED || type == JqlType.USER || type == JqlType.ISSUE;
    return new Field(name, id, type, checked, subject -> subject.values(id));
  }

  boolean isSprint() {
    return "sprint".equals(id) || "sprint".equalsIgnoreCase(name);
  }
}
