package dev.idd.app.settings.people;

import dev.idd.app.settings.code.YamlPlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads choices about people from a settings file; what it does not name stays as it was. */
final class PeopleFromFile {
  static final String NONE = "none";
  static final Set<String> NAMES =
      Set.of("steward", "reminders", "zone", "quietHours", "digest", "patternAnalysts");
  private static final Set<String> STEWARD = Set.of("rule", "accounts", "turn");
  private static final Set<String> REMINDERS =
      Set.of(
          "reviewDueHours",
          "reviewOverdue",
          "improvementOverdue",
          "guardrailExpiringDays",
          "guardrailExpired");

  private PeopleFromFile() {}

  static PeopleChoices read(YamlPlace place, PeopleChoices before) {
    if (place.isText()) {
      if (!place.text().equals(NONE)) {
        place.fault("write 'none' here, or a mapping");
      }
      return PeopleChoices.NONE;
    }
    Map<String, YamlPlace> all = place.entries(NAMES);
    YamlPlace steward = all.get("steward");
    YamlPlace reminders = all.get("reminders");
    YamlPlace zone = all.get("zone");
    YamlPlace quiet = all.get("quietHours");
    YamlPlace digest = all.get("digest");
    YamlPlace analysts = all.get("patternAnalysts");
    return new PeopleChoices(
        steward == null ? before.steward() : steward(steward, before.steward()),
        reminders == null ? before.reminders() : reminders(reminders, before.reminders()),
        zone == null ? before.zone() : zone.text(),
        quiet == null ? before.quietHours() : quietHours(quiet),
        digest == null ? before.digest() : digest(digest),
        analysts == null ? before.patternAnalysts() : texts(analysts));
  }

  private static StewardRule steward(YamlPlace place, StewardRule before) {
    Map<String, YamlPlace> all = place.entries(STEWARD);
    YamlPlace rule = all.get("rule");
    YamlPlace accounts = all.get("accounts");
    YamlPlace turn = all.get("turn");
    StewardRule.Kind kind = rule == null ? before.rule() : StewardRule.kind(rule.text());
    StewardRule.Turn length = turn == null ? before.turn() : StewardRule.turn(turn.text());
    if (rule != null && kind == null) {
      rule.fault(
          "there is no such rule; there are none, person, assignee, reporter, project-lead,"
              + " component-lead, rotation");
    }
    if (turn != null && length == null) {
      turn.fault("write week or incident here");
    }
    return new StewardRule(
        kind == null ? before.rule() : kind,
        accounts == null ? before.accounts() : texts(accounts),
        length == null ? before.turn() : length);
  }

  private static Reminders reminders(YamlPlace place, Reminders before) {
    Map<String, YamlPlace> all = place.entries(REMINDERS);
    return new Reminders(
        number(all.get("reviewDueHours"), before.reviewDueHours()),
        yes(all.get("reviewOverdue"), before.reviewOverdue()),
        yes(all.get("improvementOverdue"), before.improvementOverdue()),
        number(all.get("guardrailExpiringDays"), before.guardrailExpiringDays()),
        yes(all.get("guardrailExpired"), before.guardrailExpired()));
  }

  private static @Nullable QuietHours quietHours(YamlPlace place) {
    if (isNone(place)) {
      return null;
    }
    Map<String, YamlPlace> all = place.entries(Set.of("from", "to"));
    return new QuietHours(text(all, "from"), text(all, "to"));
  }

  private static @Nullable Digest digest(YamlPlace place) {
    if (isNone(place)) {
      return null;
    }
    Map<String, YamlPlace> all = place.entries(Set.of("day", "hour", "issueKey"));
    Integer hour = number(all.get("hour"), null);
    return new Digest(text(all, "day"), hour == null ? -1 : hour, text(all, "issueKey"));
  }

  private static boolean isNone(YamlPlace place) {
    return place.isText() && place.text().equals(NONE);
  }

  private static String text(Map<String, YamlPlace> all, String name) {
    YamlPlace place = all.get(name);
    return place == null ? "" : place.text();
  }

  private static List<String> texts(YamlPlace place) {
    return place.items().stream().map(YamlPlace::text).toList();
  }

  private static boolean yes(@Nullable YamlPlace place, boolean otherwise) {
    return place == null ? otherwise : place.yes();
  }

  private static @Nullable Integer number(@Nullable YamlPlace place, @Nullable Integer otherwise) {
    if (place == null) {
      return otherwise;
    }
    String text = place.text();
    if (text.equals(NONE)) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,6}")) {
      place.fault("write a whole number here, or none");
      return otherwise;
    }
    return Integer.valueOf(text);
  }
}
