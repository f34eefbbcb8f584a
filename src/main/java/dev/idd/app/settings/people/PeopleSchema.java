package dev.idd.app.settings.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a settings file may say about people, as JSON schema. */
final class PeopleSchema {
  private PeopleSchema() {}

  static void describe(ObjectNode people) {
    ObjectNode all = orNone(people);
    ObjectNode steward = mapping(all.putObject("steward"));
    ArrayNode rules = steward.putObject("rule").putArray("enum");
    List.of(StewardRule.Kind.values()).forEach(kind -> rules.add(kind.code()));
    accounts(steward, "accounts", 50);
    ArrayNode turns = steward.putObject("turn").putArray("enum");
    List.of(StewardRule.Turn.values()).forEach(turn -> turns.add(turn.code()));
    ObjectNode reminders = mapping(all.putObject("reminders"));
    number(reminders.putObject("reviewDueHours"), 1, 720);
    reminders.putObject("reviewOverdue").put("type", "boolean");
    reminders.putObject("improvementOverdue").put("type", "boolean");
    number(reminders.putObject("guardrailExpiringDays"), 1, 90);
    reminders.putObject("guardrailExpired").put("type", "boolean");
    all.putObject("zone").put("type", "string");
    ObjectNode quiet = orNone(all.putObject("quietHours"));
    time(quiet, "from");
    time(quiet, "to");
    digest(orNone(all.putObject("digest")));
    accounts(all, "patternAnalysts", 20);
  }

  private static void digest(ObjectNode digest) {
    digest
        .putObject("day")
        .putArray("enum")
        .add("monday")
        .add("tuesday")
        .add("wednesday")
        .add("thursday")
        .add("friday")
        .add("saturday")
        .add("sunday");
    digest.putObject("hour").put("type", "integer").put("minimum", 0).put("maximum", 23);
    digest.putObject("issueKey").put("type", "string");
  }

  /** The parts of a mapping that may be replaced by the word none. */
  private static ObjectNode orNone(ObjectNode place) {
    ArrayNode choice = place.putArray("oneOf");
    choice.addObject().put("const", PeopleFromFile.NONE);
    return mapping(choice.addObject());
  }

  private static ObjectNode mapping(ObjectNode place) {
    return place.put("type", "object").put("additionalProperties", false).putObject("properties");
  }

  private static void accounts(ObjectNode parts, String name, int most) {
    ObjectNode list = parts.putObject(name).put("type", "array").put("maxItems", most);
    list.putObject("items").put("type", "string");
  }

  private static void number(ObjectNode place, int least, int most) {
    ArrayNode choice = place.putArray("oneOf");
    choice.addObject().put("const", PeopleFromFile.NONE);
    choice.addObject().put("type", "integer").put("minimum", least).put("maximum", most);
  }

  private static void time(ObjectNode parts, String name) {
    parts.putObject(name).put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
  }
}
