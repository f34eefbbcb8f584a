package dev.idd.app.settings.policy;

import dev.idd.app.settings.code.YamlPlace;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a policy from a settings file; what it does not name stays as it was. */
final class PolicyFromFile {
  static final String NONE = "none";
  private static final Set<String> NAMES =
      Set.of(
          "mode",
          "severity",
          "forms",
          "full",
          "light",
          "reviewWithinHours",
          "onBypass",
          "authorised");
  private static final Set<String> SEVERITIES = Set.of("SEV-0", "SEV-1", "SEV-2", "SEV-3", "SEV-4");

  private PolicyFromFile() {}

  static GatePolicy read(YamlPlace place, GatePolicy before) {
    Map<String, YamlPlace> all = place.entries(NAMES);
    YamlPlace severity = all.get("severity");
    YamlPlace forms = all.get("forms");
    YamlPlace full = all.get("full");
    YamlPlace light = all.get("light");
    YamlPlace hours = all.get("reviewWithinHours");
    YamlPlace authorised = all.get("authorised");
    return new GatePolicy(
        one(all.get("mode"), List.of(Mode.values()), Mode::code, before.mode()),
        severity == null ? before.severity() : SeverityFromFile.read(severity),
        forms == null ? before.forms() : forms(forms, before.forms()),
        full == null ? before.full() : rules(full),
        light == null ? before.light() : rules(light),
        hours == null ? before.reviewWithinHours() : hours(hours, before.reviewWithinHours()),
        one(all.get("onBypass"), List.of(OnBypass.values()), OnBypass::code, before.onBypass()),
        authorised == null ? before.authorised() : authorised(authorised, before.authorised()));
  }

  /** One of few words. */
  static <T> T one(@Nullable YamlPlace place, List<T> all, Function<T, String> code, T otherwise) {
    if (place == null) {
      return otherwise;
    }
    String word = place.text();
    return all.stream()
        .filter(each -> code.apply(each).equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              place.fault("write one of " + String.join(", ", all.stream().map(code).toList()));
              return otherwise;
            });
  }

  /** A text of limited length. */
  static String text(YamlPlace place) {
    String text = place.text();
    if (text.length() > SeverityFromFile.LONGEST) {
      place.fault("keep this within %d characters".formatted(SeverityFromFile.LONGEST));
    }
    return text;
  }

  private static Map<Severity, Form> forms(YamlPlace place, Map<Severity, Form> before) {
    Map<String, YamlPlace> all = place.entries(SEVERITIES);
    var forms = new EnumMap<Severity, Form>(Severity.class);
    for (Severity severity : Severity.values()) {
      Form otherwise = before.getOrDefault(severity, Form.FULL);
      forms.put(
          severity,
          one(all.get(severity.code()), List.of(Form.FULL, Form.LIGHT), Form::code, otherwise));
    }
    return forms;
  }

  private static Set<String> rules(YamlPlace place) {
    var codes = new LinkedHashSet<String>();
    for (YamlPlace item : place.items()) {
      String code = item.text();
      if (!Demand.known().contains(code)) {
        item.fault("there is no such rule; there are " + String.join(", ", Demand.codes()));
      } else if (!codes.add(code)) {
        item.fault("this is there twice");
      }
    }
    return codes;
  }

  private static int hours(YamlPlace place, int otherwise) {
    String text = place.text();
    if (!text.matches("-?[0-9]{1,6}")) {
      place.fault("write a whole number of hours here");
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  private static Authorised authorised(YamlPlace place, Authorised before) {
    Map<String, YamlPlace> all = place.entries(Set.of("projectAdmins", "accounts"));
    YamlPlace admins = all.get("projectAdmins");
    YamlPlace accounts = all.get("accounts");
    return new Authorised(
        admins == null ? before.projectAdmins() : admins.yes(),
        accounts == null ? before.accounts() : accounts(accounts));
  }

  private static Set<String> accounts(YamlPlace place) {
    var accounts = new LinkedHashSet<String>();
    for (YamlPlace item : place.items()) {
      String account = text(item);
      if (account.isEmpty()) {
        item.fault("name an account here");
      } else if (!accounts.add(account)) {
        item.fault("this is there twice");
      }
    }
    return accounts;
  }
}
