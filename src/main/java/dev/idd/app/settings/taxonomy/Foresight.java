package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.TermUse;
import dev.idd.app.settings.TermUse.Uses;
import dev.idd.app.settings.taxonomy.Preview.Affected;
import dev.idd.app.settings.taxonomy.Preview.Fate;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a change of a taxonomy means for the incidents that there are. */
@Component
class Foresight {
  private final TermUse use;

  Foresight(TermUse use) {
    this.use = use;
  }

  List<Affected> of(Caller caller, List<ProjectKey> projects, RootCauses before, RootCauses after) {
    var affected = new ArrayList<Affected>();
    for (TermKind kind : TermKind.values()) {
      Map<String, Fate> fates = fates(kind, before, after);
      Map<String, Uses> uses = uses(caller, projects, kind, fates);
      Map<String, String> moves = after.relabelling(kind);
      fates.forEach(
          (key, fate) -> {
            Uses found = uses.getOrDefault(key, Uses.NONE);
            if (found.count() > 0) {
              affected.add(
                  new Affected(
                      kind,
                      key,
                      before.name(kind, key),
                      fate,
                      fate == Fate.RELABELLED ? name(kind, after, moves.get(key)) : null,
                      found.count(),
                      found.keys()));
            }
          });
    }
    return affected;
  }

  private static String name(TermKind kind, RootCauses after, @Nullable String key) {
    return key == null ? "" : after.name(kind, key);
  }

  private static Map<String, Fate> fates(TermKind kind, RootCauses before, RootCauses after) {
    var fates = new LinkedHashMap<String, Fate>();
    for (Term term : after.terms(kind)) {
      Term was = before.find(kind, term.key()).orElse(null);
      if (was == null || was.equals(term)) {
        continue;
      }
      if (term.mergedInto() != null) {
        fates.put(term.key(), Fate.RELABELLED);
      } else if (term.retired() && !was.retired()) {
        fates.put(term.key(), Fate.KEPT);
      } else if (term.split() != null && !term.split().equals(was.split())) {
        fates.put(term.key(), Fate.REVIEW);
      }
    }
    return fates;
  }

  private Map<String, Uses> uses(
      Caller caller, List<ProjectKey> projects, TermKind kind, Map<String, Fate> fates) {
    var all = new HashMap<String, Uses>();
    if (!fates.isEmpty()) {
      for (ProjectKey project : projects) {
        use.of(caller, project, kind, fates.keySet())
            .forEach((key, found) -> all.merge(key, found, Foresight::together));
      }
    }
    return all;
  }

  private static Uses together(Uses some, Uses more) {
    return new Uses(
        some.count() + more.count(),
        Stream.concat(some.keys().stream(), more.keys().stream()).limit(TermUse.SHOWN).toList());
  }
}
