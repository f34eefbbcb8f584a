package dev.idd.app.settings.taxonomy;

import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different between two taxonomies, in sentences. */
final class Differences {
  private final RootCauses before;
  private final RootCauses after;
  private final List<String> found = new ArrayList<>();

  private Differences(RootCauses before, RootCauses after) {
    this.before = before;
    this.after = after;
  }

  static List<String> between(RootCauses before, RootCauses after) {
    var differences = new Differences(before, after);
    for (TermKind kind : TermKind.values()) {
      after.terms(kind).forEach(term -> differences.compare(kind, term));
      differences.gone(kind);
    }
    return differences.found;
  }

  private void compare(TermKind kind, Term now) {
    String what = (kind == TermKind.CLASS ? "Class" : "Trigger") + " “%s”".formatted(now.name());
    Term was = before.find(kind, now.key()).orElse(null);
    if (was == null) {
      say("%s is added%s%s.", what, below(kind, now), now.retired() ? ", retired" : "");
      return;
    }
    if (!was.name().equals(now.name())) {
      say("%s was called “%s” before.", what, was.name());
    } else if (!was.readsLike(now)) {
      say("%s is described differently.", what);
    }
    if (!Objects.equals(was.parent(), now.parent())) {
      say("%s moves %s.", what, now.parent() == null ? "to the top" : below(kind, now).strip());
    }
    use(kind, what, was, now);
  }

  private void use(TermKind kind, String what, Term was, Term now) {
    if (now.mergedInto() != null && !now.mergedInto().equals(was.mergedInto())) {
      say("%s is merged into “%s”.", what, after.name(kind, now.mergedInto()));
    } else if (was.retired() != now.retired()) {
      say("%s is %s.", what, now.retired() ? "retired" : "in use again");
    } else if (was.mergedInto() != null && now.mergedInto() == null) {
      say("%s is no longer merged into another.", what);
    }
    if (now.split() != null && !now.split().equals(was.split())) {
      say("%s is split: its incidents are listed for review.", what);
    } else if (was.split() != null && now.split() == null && !now.retired()) {
      say(
          "The review of %s is finished.",
          what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1));
    }
  }

  private void gone(TermKind kind) {
    for (Term term : before.terms(kind)) {
      if (after.find(kind, term.key()).isEmpty()) {
        say(
            "%s “%s” is no longer there.",
            kind == TermKind.CLASS ? "Class" : "Trigger", term.name());
      }
    }
  }

  private String below(TermKind kind, Term term) {
    @Nullable String parent = term.parent();
    return parent == null ? "" : " below “" + after.name(kind, parent) + "”";
  }

  private void say(String sentence, Object... values) {
    found.add(sentence.formatted(values));
  }
}
