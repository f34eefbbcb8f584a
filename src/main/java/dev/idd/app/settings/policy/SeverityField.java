package dev.idd.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a site says how severe an incident is, and what its words mean here.
 *
 * @param fieldId a custom field or {@code priority}; null: no single field says it
 * @param scores the two fields it follows from instead; null: it follows from none
 */
public record SeverityField(
    @Nullable String fieldId, List<Option> options, @Nullable SeverityScores scores) {
  public static final String PRIORITY = "priority";
  public static final SeverityField NONE = new SeverityField(null, List.of());

  public SeverityField {
    options = List.copyOf(options);
  }

  public SeverityField(@Nullable String fieldId, List<Option> options) {
    this(fieldId, options, null);
  }

  /** A value of the field; {@code severity} is null while nobody has said what it means. */
  public record Option(String id, String label, @Nullable Severity severity) {}

  /** The ids of all fields that are read. */
  List<String> fields() {
    if (scores != null) {
      return scores.fields();
    }
    return fieldId == null ? List.of() : List.of(fieldId);
  }

  /** What to ask Jira for beside other fields, empty or {@code ,customfield_1}. */
  public String asked() {
    return fields().stream().map(field -> "," + field).collect(Collectors.joining());
  }

  public IncidentSeverity read(IssueFields fields) {
    if (scores != null) {
      return scores.read(fields);
    }
    if (fieldId == null) {
      return new IncidentSeverity(
          null, "", "The project has no severity field, so the full form is asked for.");
    }
    Optional<JsonNode> value = fields.at(fieldId);
    if (value.isEmpty()) {
      return new IncidentSeverity(
          null, "", "The severity is empty, so the full form is asked for.");
    }
    String id = value.get().path("id").asText();
    String label = label(value.get());
    return options.stream()
        .filter(option -> option.id().equals(id) && option.severity() != null)
        .findFirst()
        .map(option -> new IncidentSeverity(option.severity(), label, ""))
        .orElseGet(
            () ->
                new IncidentSeverity(
                    null,
                    label,
                    "The severity “%s” is not mapped, so the full form is asked for."
                        .formatted(label)));
  }

  private static String label(JsonNode value) {
    return value.hasNonNull("value") ? value.path("value").asText() : value.path("name").asText();
  }
}
