package dev.idd.app.mining.read;

import dev.idd.app.settings.policy.SeverityField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a site has of its own and that tell something about an incident or an improvement.
 *
 * @param severities where each project says how severe an incident is, by the project's key
 * @param sprints id of the field with the sprints of an issue; null: the site has none
 * @param team id of the field with the team of an issue; null: the site has none
 */
public record SiteFields(
    Map<String, SeverityField> severities, @Nullable String sprints, @Nullable String team) {
  public static final SiteFields NONE = new SiteFields(Map.of(), null, null);

  SeverityField severityIn(String project) {
    return severities.getOrDefault(project, SeverityField.NONE);
  }

  /** The ids of the fields that say how severe an incident is, in any project. */
  List<String> ofSeverity() {
    var ids = new TreeSet<String>();
    severities.values().stream()
        .flatMap(one -> Arrays.stream(one.asked().split(",")))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return List.copyOf(ids);
  }

  /** What to ask Jira for, each once. */
  List<String> asked() {
    return Stream.of(
            Fetch.FIELDS.stream(),
            ofSeverity().stream(),
            Stream.ofNullable(sprints),
            Stream.ofNullable(team))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }
}
