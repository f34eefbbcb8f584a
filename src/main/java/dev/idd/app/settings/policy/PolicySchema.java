package dev.idd.app.settings.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** What a settings file may say about the policy, as JSON schema. */
final class PolicySchema {
  private PolicySchema() {}

  static void describe(ObjectNode policy) {
    ObjectNode all = mapping(orWord(policy, PolicyInFile.INHERITED));
    words(all.putObject("mode"), Arrays.stream(Mode.values()).map(Mode::code).toList());
    severity(all.putObject("severity"));
    ObjectNode forms = mapping(all.putObject("forms"));
    for (Severity severity : Severity.values()) {
      words(forms.putObject(severity.code()), List.of(Form.FULL.code(), Form.LIGHT.code()));
    }
    rules(all.putObject("full"));
    rules(all.putObject("light"));
    all.putObject("reviewWithinHours")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", PolicyFlaws.LONGEST_HOURS);
    words(all.putObject("onBypass"), Arrays.stream(OnBypass.values()).map(OnBypass::code).toList());
    ObjectNode authorised = mapping(all.putObject("authorised"));
    authorised.putObject("projectAdmins").put("type", "boolean");
    ObjectNode accounts = authorised.putObject("accounts").put("type", "array");
    text(accounts.put("maxItems", PolicyFlaws.MOST_ACCOUNTS).putObject("items"));
  }

  private static void severity(ObjectNode severity) {
    ArrayNode choice = severity.putArray("oneOf");
    choice.addObject().put("const", PolicyFromFile.NONE);
    ObjectNode field = choice.addObject();
    field.putArray("required").add("fieldId").add("options");
    ObjectNode parts = mapping(field);
    text(parts.putObject("fieldId"));
    ObjectNode options = parts.putObject("options").put("type", "array");
    option(options.put("maxItems", SeverityFromFile.OPTIONS).putObject("items"));
    ObjectNode scored = choice.addObject();
    scored.putArray("required").add("scores");
    ObjectNode scores = mapping(scored).putObject("scores");
    scores.putArray("required").add("impactFieldId").add("urgencyFieldId");
    ObjectNode both = mapping(scores);
    text(both.putObject("impactFieldId"));
    text(both.putObject("urgencyFieldId"));
  }

  private static void option(ObjectNode option) {
    option.putArray("required").add("id");
    ObjectNode parts = mapping(option);
    text(parts.putObject("id"));
    text(parts.putObject("label"));
    ArrayNode means = parts.putObject("severity").putArray("enum");
    Arrays.stream(Severity.values()).map(Severity::code).forEach(means::add);
    means.add(PolicyFromFile.NONE);
  }

  private static void rules(ObjectNode rules) {
    rules.put("type", "array").put("uniqueItems", true).put("minItems", 1);
    words(rules.putObject("items"), Demand.codes());
  }

  /** The place of a mapping that may be replaced by a word. */
  private static ObjectNode orWord(ObjectNode place, String word) {
    ArrayNode choice = place.putArray("oneOf");
    choice.addObject().put("const", word);
    return choice.addObject();
  }

  private static ObjectNode mapping(ObjectNode place) {
    return place.put("type", "object").put("additionalProperties", false).putObject("properties");
  }

  private static void words(ObjectNode place, List<String> words) {
    ArrayNode all = place.putArray("enum");
    words.forEach(all::add);
  }

  private static void text(ObjectNode place) {
    place.put("type", "string").put("maxLength", SeverityFromFile.LONGEST);
  }
}
