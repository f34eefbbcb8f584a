package dev.idd.app.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.Adf;
import dev.idd.app.jira.AdfText;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.EditIssue;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The field of Jira in which a project wants its stories to have their acceptance criteria, beside
 * our own record. What the field says counts; while it is empty, our record does.
 */
@Component
class CriteriaField {
  private static final int LONGEST_LINE = 255;
  static final String TOO_LONG =
      "The project keeps criteria in a field of one line: write at most 255 characters.";

  private final Settings settings;
  private final Jira jira;

  CriteriaField(Settings settings, Jira jira) {
    this.settings = settings;
    this.jira = jira;
  }

  /** What to ask Jira for beside other fields, whatever project a story is of. */
  Set<String> asked(TenantId tenant) {
    return settings.tracked(tenant).stream()
        .map(ProjectSettings::criteriaField)
        .filter(field -> !field.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The improvement with the criteria that count. */
  Improvement read(TenantId tenant, Story story, Improvement known) {
    String written =
        of(tenant, story).flatMap(story.fields()::at).map(CriteriaField::text).orElse("");
    return written.isEmpty() ? known : known.withCriteria(written);
  }

  /**
   * Writes criteria into the field as the person, if there is a field and it says something else.
   */
  void write(Caller caller, Story story, @Nullable String criteria) {
    Optional<String> field = of(caller.tenant(), story);
    String wanted = Improvement.clean(criteria);
    if (field.isEmpty()
        || wanted.equals(story.fields().at(field.get()).map(CriteriaField::text).orElse(""))) {
      return;
    }
    JiraApi as = jira.asUser(caller);
    boolean rich =
        as.fields().stream().filter(one -> one.id().equals(field.get())).anyMatch(this::isRich);
    Map<String, Object> change = new HashMap<>();
    change.put(field.get(), value(wanted, rich));
    as.edit(story.id().toString(), new EditIssue(change));
  }

  /**
   * Where several projects put improvements into one, and disagree, the first by its key decides: a
   * story has one place for its criteria.
   */
  private Optional<String> of(TenantId tenant, Story story) {
    return settings.tracked(tenant).stream()
        .filter(project -> !project.criteriaField().isEmpty())
        .filter(
            project ->
                project.improvementProjects().stream()
                    .anyMatch(key -> key.value().equals(story.projectKey())))
        .min(Comparator.comparing(project -> project.project().value()))
        .map(ProjectSettings::criteriaField);
  }

  private boolean isRich(Field field) {
    return field.schema() != null && String.valueOf(field.schema().custom()).endsWith("textarea");
  }

  private static @Nullable Object value(String criteria, boolean rich) {
    if (criteria.isEmpty()) {
      return null;
    }
    if (rich) {
      return Adf.doc(criteria);
    }
    String line = criteria.lines().map(String::strip).collect(Collectors.joining("; "));
    if (line.length() > LONGEST_LINE) {
      throw Problem.invalidFields(List.of(new FieldError("acceptanceCriteria", TOO_LONG)));
    }
    return line;
  }

  /** A document of Jira in one kind of field, plain text in the other. */
  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText().strip() : AdfText.lines(value);
  }
}
