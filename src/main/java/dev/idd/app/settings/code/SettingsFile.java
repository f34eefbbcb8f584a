package dev.idd.app.settings.code;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.settings.code.SettingsPart.Plan;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings of a project as one YAML file, made of parts. It is taken whole or not at all. */
@Service
class SettingsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<SettingsPart> parts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  SettingsFile(
      List<SettingsPart> parts, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.parts = parts;
    this.transaction = transaction;
    this.events = events;
  }

  /** What a file would change; {@code stamp} says on what it was compared. */
  record Difference(String stamp, List<String> changes) {}

  String stamp(Caller caller, VisibleProject project) {
    return parts.stream().map(part -> part.stamp(caller, project)).collect(Collectors.joining("-"));
  }

  String written(Caller caller, VisibleProject project) {
    return written(caller, project, parts);
  }

  /** What was chosen here, without what was guessed or inherited. */
  String chosen(Caller caller, VisibleProject project) {
    return written(
        caller,
        project,
        parts.stream().filter(part -> part.isChosen(caller, project).orElse(true)).toList());
  }

  private static String written(Caller caller, VisibleProject project, List<SettingsPart> some) {
    var to = new YamlWriter();
    to.comment(
        "Incident-Driven Development: settings of %s (%s)"
            .formatted(project.name(), project.key()));
    to.comment("Schema: /api/settings.schema.json. A part that is left out stays as it is.");
    some.forEach(part -> part.write(caller, project, to));
    return to.toString();
  }

  Difference compare(Caller caller, VisibleProject project, @Nullable String text) {
    return new Difference(
        stamp(caller, project), differences(plans(caller, project, text, part -> true)));
  }

  /**
   * @param stamp what the settings must still be; null: whatever they are now
   */
  Difference take(
      Caller caller, VisibleProject project, @Nullable String text, @Nullable String stamp) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                if (stamp != null && !stamp.equals(stamp(caller, project))) {
                  throw new OptimisticLockingFailureException("Settings of " + project.key());
                }
                List<Plan> plans = plans(caller, project, text, part -> true);
                List<String> changes = differences(plans);
                plans.forEach(Plan::carryOut);
                events.publishEvent(new KeptProjectChanged(caller.tenant(), project.key()));
                return new Difference(stamp(caller, project), changes);
              }));
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(compare(caller, project, text));
    }
  }

  /** Takes a file that was kept elsewhere, as far as nobody has chosen here. */
  void fill(Caller caller, VisibleProject project, String text) {
    transaction.executeWithoutResult(
        status ->
            plans(caller, project, text, part -> !part.isChosen(caller, project).orElse(false))
                .forEach(Plan::carryOut));
  }

  private List<Plan> plans(
      Caller caller,
      VisibleProject project,
      @Nullable String text,
      Predicate<SettingsPart> wanted) {
    var faults = new Faults();
    Set<String> names =
        parts.stream().flatMap(part -> part.names().stream()).collect(Collectors.toSet());
    Map<String, YamlPlace> file = YamlText.read(text, faults).entries(names);
    var plans = new ArrayList<Plan>();
    for (SettingsPart part : parts.stream().filter(wanted).toList()) {
      var own = new LinkedHashMap<>(file);
      own.keySet().retainAll(part.names());
      plans.add(part.read(caller, project, own));
    }
    faults.throwIfAny();
    return plans;
  }

  private static List<String> differences(List<Plan> plans) {
    return plans.stream().flatMap(plan -> plan.differences().stream()).toList();
  }

  ObjectNode schema() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Incident-Driven Development: settings of a project");
    schema.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    parts.forEach(part -> part.describe(properties));
    return schema;
  }
}
