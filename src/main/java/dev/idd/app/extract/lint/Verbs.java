package dev.idd.app.extract.lint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The forms of the verbs of a language, as far as rewording needs them. */
final class Verbs {
  private final Map<String, Forms> byForm = new HashMap<>();
  private final Map<String, Forms> byPast = new HashMap<>();

  /** To go, it goes, they go, it went. */
  private record Forms(String base, String one, String several, String past) {}

  /** Each line is a verb: its forms in the order of {@link Forms}, and how it is done. */
  Verbs(Resource resource) {
    for (String line : resource.lines()) {
      List<String> words = List.of(line.split(" "));
      var forms = new Forms(words.get(0), words.get(1), words.get(2), words.get(3));
      words.forEach(word -> byForm.putIfAbsent(word, forms));
      byPast.putIfAbsent(forms.past(), forms);
    }
  }

  Set<String> past() {
    return new LinkedHashSet<>(byPast.keySet());
  }

  /** It does now what it did; or they do. */
  String now(String did, boolean several) {
    Forms forms = byPast.get(did.toLowerCase(Locale.ROOT));
    return forms == null ? did : several ? forms.several() : forms.one();
  }

  String base(String form) {
    Forms forms = byForm.get(form.toLowerCase(Locale.ROOT));
    return forms == null ? form : forms.base();
  }
}
