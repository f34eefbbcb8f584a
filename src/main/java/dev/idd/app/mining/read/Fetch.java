package dev.idd.app.mining.read;

import dev.idd.app.jira.JiraJson.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of every issue: the same fields, changelog and properties in one call. */
final class Fetch {
  static final List<String> FIELDS =
      List.of(
          "project",
          "issuetype",
          "status",
          "created",
          "updated",
          "resolutiondate",
          "issuelinks",
          "components",
          "duedate");
  static final List<String> PROPERTIES = List.of("idd.extract", "idd.improvement");
  static final String CHANGELOG = "changelog";

  private Fetch() {}

  static Search page(String jql, List<String> fields, int size, @Nullable String token) {
    return new Search(jql, fields, PROPERTIES, CHANGELOG, size, token, null);
  }

  /** The search index lags behind; for these ids Jira looks at the issues themselves. */
  static Search byId(List<Long> ids, List<String> fields, @Nullable String token) {
    return new Search(Jql.byId(ids), fields, PROPERTIES, CHANGELOG, ids.size(), token, ids);
  }

  static Search byIdFromIndex(List<Long> ids, List<String> fields, @Nullable String token) {
    return new Search(Jql.byId(ids), fields, PROPERTIES, CHANGELOG, ids.size(), token, null);
  }

  static Search idsOnly(String jql, int size, @Nullable String token) {
    return new Search(jql, List.of("id"), null, null, size, token, null);
  }
}
