package dev.idd.sandbox.jql;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query may refer to: the site's own fields and values, and the user who asks. */
public interface JqlFields {

  /** Tells the time for {@code now()}, {@code -7d} and their like. */
  Clock clock();

  /** The zone of the user, in which dates of a query are read. */
  ZoneId zone();

  /** Account id of the user who asks, null when anonymous. */
  @Nullable String currentUser();

  /** Custom fields, which a query names by {@code cf[10020]} or by their quoted name. */
  List<CustomField> customFields();

  /** Indexed entity properties of the installed apps, which a query names by alias. */
  List<PropertyField> propertyFields();

  /** Names and ids of the sprints that are open now, for {@code openSprints()}. */
  List<String> openSprints();

  /**
   * Whether a value exists for a field of type {@code NAMED}, {@code ISSUE} or {@code USER}; when
   * it does not, the query is refused.
   */
  boolean exists(String field, String value);

  /** A custom field of the site. */
  record CustomField(String id, String name, JqlType type) {

    /** Its number, as in {@code cf[10020]}. */
    String number() {
      return id.substring(id.lastIndexOf('_') + 1);
    }
  }

  /**
   * One extraction of a {@code jiraEntityProperties} module; {@code path} is its {@code
   * objectName}.
   */
  record PropertyField(String propertyKey, String path, JqlType type, @Nullable String alias) {}
}
