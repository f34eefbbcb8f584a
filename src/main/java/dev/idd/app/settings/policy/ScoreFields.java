package dev.idd.app.settings.policy;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Field;
import java.util.Comparator;
import java.util.List;

/** The fields of a site that can hold a score of impact or urgency: numbers that people enter. */
final class ScoreFields {
  private ScoreFields() {}

  /** A field to choose. */
  record ScoreField(String id, String name) {}

  static List<ScoreField> of(JiraApi site) {
    return site.fields().stream()
        .filter(ScoreFields::isNumber)
        .map(field -> new ScoreField(field.id(), field.name()))
        .sorted(Comparator.comparing(ScoreField::name).thenComparing(ScoreField::id))
        .toList();
  }

  private static boolean isNumber(Field field) {
    return field.id().startsWith("customfield_")
        && field.schema() != null
        && "number".equals(field.schema().type());
  }
}
