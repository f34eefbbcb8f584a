package dev.idd.app.settings.policy;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.CreateMeta;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.settings.ProjectGuess;
import dev.idd.app.settings.policy.SeverityField.Option;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds, in somebody's name, where the severity of a project's incidents may be kept. */
@Service
class SeverityFields implements ProjectGuess {
  private static final int PAGE = 200;

  private final StoredPolicies policies;

  SeverityFields(StoredPolicies policies) {
    this.policies = policies;
  }

  /** A field that could say it, with all its values; their meaning is a guess. */
  record Candidate(String id, String name, List<Option> options) {}

  /** Guesses for a project nobody has chosen for. A site that does not let us look has no guess. */
  @Override
  public void guess(
      JiraApi site, TenantId tenant, String projectId, String key, Set<String> types) {
    SeverityField guess =
        SeverityGuess.field(site.fields())
            .flatMap(
                field ->
                    candidates(site, key, types).stream()
                        .filter(one -> one.id().equals(field.id()))
                        .findFirst())
            .map(one -> new SeverityField(one.id(), one.options()))
            .orElse(SeverityField.NONE);
    policies.guess(tenant, projectId, guess);
  }

  /** Priority and every single-select field of the incident types. */
  static List<Candidate> candidates(JiraApi site, String key, Collection<String> types) {
    Map<String, Field> known = new LinkedHashMap<>();
    site.fields().forEach(field -> known.put(field.id(), field));
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (String type : types) {
      for (CreateMeta.SettableField field : settable(site, key, type)) {
        if (mayBe(field, known.get(field.fieldId()))) {
          found.putIfAbsent(field.fieldId(), candidate(field));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<CreateMeta.SettableField> settable(JiraApi site, String key, String type) {
    try {
      return site.createMeta(key, type, 0, PAGE).all();
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected closed) {
      return List.of();
    }
  }

  private static boolean mayBe(CreateMeta.SettableField field, @Nullable Field known) {
    return field.allowedValues() != null
        && (field.fieldId().equals(SeverityField.PRIORITY)
            || (known != null && known.schema() != null && "option".equals(known.schema().type())));
  }

  private static Candidate candidate(CreateMeta.SettableField field) {
    List<CreateMeta.AllowedValue> values =
        field.allowedValues() == null ? List.of() : field.allowedValues();
    List<Option> options =
        values.stream()
            .filter(value -> value.id() != null)
            .map(value -> new Option(String.valueOf(value.id()), value.label(), null))
            .toList();
    return new Candidate(field.fieldId(), field.name(), SeverityGuess.options(options));
  }
}
