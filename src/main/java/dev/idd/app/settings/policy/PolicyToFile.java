package dev.idd.app.settings.policy;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.Person;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.settings.policy.SeverityField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a policy into a settings file, with names behind ids and rules. */
final class PolicyToFile {
  private static final Map<String, String> SENTENCES =
      Arrays.stream(Demand.values()).collect(Collectors.toMap(Demand::code, Demand::sentence));

  private PolicyToFile() {}

  static void write(YamlWriter to, GatePolicy policy, JiraApi site) {
    to.line(1, "mode: " + YamlWriter.word(policy.mode().code()));
    severity(to, policy.severity(), site);
    to.line(1, "forms:");
    for (Severity severity : Severity.values()) {
      Form form = policy.forms().getOrDefault(severity, Form.FULL);
      to.line(2, severity.code() + ": " + form.code());
    }
    rules(to, "full", policy.ordered(policy.full()));
    rules(to, "light", policy.ordered(policy.light()));
    to.line(1, "reviewWithinHours: " + policy.reviewWithinHours());
    to.line(1, "onBypass: " + policy.onBypass().code());
    authorised(to, policy.authorised(), site);
  }

  private static void severity(YamlWriter to, SeverityField severity, JiraApi site) {
    SeverityScores scores = severity.scores();
    if (severity.fields().isEmpty()) {
      to.line(1, "severity: " + PolicyFromFile.NONE);
      return;
    }
    List<Field> fields = site.fields();
    to.line(1, "severity:");
    if (scores != null) {
      to.line(2, "scores:")
          .line(3, "impactFieldId: " + field(scores.impactFieldId(), fields))
          .line(3, "urgencyFieldId: " + field(scores.urgencyFieldId(), fields));
      return;
    }
    to.line(2, "fieldId: " + field(severity.fieldId(), fields));
    to.line(2, "options:" + (severity.options().isEmpty() ? " []" : ""));
    severity.options().forEach(option -> option(to, option));
  }

  private static void option(YamlWriter to, Option option) {
    Severity means = option.severity();
    to.line(3, "- id: " + YamlWriter.word(option.id()))
        .line(4, "label: " + YamlWriter.word(option.label()))
        .line(4, "severity: " + (means == null ? PolicyFromFile.NONE : means.code()));
  }

  private static String field(@Nullable String id, List<Field> fields) {
    String name =
        fields.stream()
            .filter(field -> field.id().equals(id))
            .map(Field::name)
            .findFirst()
            .orElse("");
    return YamlWriter.named(id == null ? "" : id, name);
  }

  private static void rules(YamlWriter to, String name, Set<String> codes) {
    to.line(1, name + ":" + (codes.isEmpty() ? " []" : ""));
    codes.forEach(
        code -> to.line(2, "- " + YamlWriter.named(code, SENTENCES.getOrDefault(code, ""))));
  }

  private static void authorised(YamlWriter to, Authorised authorised, JiraApi site) {
    List<Person> people = AuthorisedPeople.of(site, authorised);
    to.line(1, "authorised:")
        .line(2, "projectAdmins: " + authorised.projectAdmins())
        .line(2, "accounts:" + (people.isEmpty() ? " []" : ""));
    people.forEach(
        person -> to.line(3, "- " + YamlWriter.named(person.accountId(), person.displayName())));
  }
}
