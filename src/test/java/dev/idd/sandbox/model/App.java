package dev.idd.sandbox.model;

import java.util.List;
import java.util.Set;

/**
 * An installed Connect app, as far as the site itself needs to know it.
 *
 * @param account the app's own user
 * @param scopes of its descriptor
 * @param indexed the values of entity properties its descriptor makes searchable
 */
public record App(
    String key, String name, Account account, Set<String> scopes, List<IndexedProperty> indexed) {
  /**
   * One extraction of a {@code jiraEntityProperties} module.
   *
   * @param path the {@code objectName}
   * @param type {@code number}, {@code text}, {@code string}, {@code user} or {@code date}
   * @param alias its name in JQL, or null
   */
  public record IndexedProperty(String propertyKey, String path, String type, String alias) {}
}
