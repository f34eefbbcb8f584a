package dev.idd.app.settings.taxonomy;

import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a taxonomy must be like. Says every fault with the term and the part of it that is wrong.
 */
final class TermRules {
  static final int KEY = 64;
  static final int NAME = 80;
  static final int DESCRIPTION = 500;
  static final int EXAMPLES = 10;
  static final int EXAMPLE = 200;
  static final int TERMS = 200;
  static final int DEPTH = 4;

  private static final Pattern KEY_SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final TermKind kind;
  private final List<Term> terms;
  private final Map<String, Term> byKey = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param part the part of the term, such as {@code name}; empty: the term as a whole
   * @param index the place of the term in its list; -1: the list as a whole
   */
  record Fault(TermKind kind, int index, String part, String message) {}

  private TermRules(TermKind kind, List<Term> terms) {
    this.kind = kind;
    this.terms = terms;
  }

  static List<Fault> faults(RootCauses all) {
    var faults = new ArrayList<Fault>();
    for (TermKind kind : TermKind.values()) {
      var rules = new TermRules(kind, all.terms(kind));
      rules.check();
      faults.addAll(rules.faults);
    }
    return faults;
  }

  private void check() {
    if (terms.size() > TERMS) {
      add(-1, "", "Keep a taxonomy to %d %s, retired ones included.", TERMS, plural());
      return;
    }
    if (terms.stream().allMatch(Term::retired)) {
      add(-1, "", "Keep at least one %s that can be chosen.", kind.word());
    }
    keys();
    names();
    for (int i = 0; i < terms.size(); i++) {
      words(i, terms.get(i));
      references(i, terms.get(i));
    }
  }

  private void keys() {
    for (int i = 0; i < terms.size(); i++) {
      String key = terms.get(i).key();
      if (key.length() > KEY || !KEY_SHAPE.matcher(key).matches()) {
        add(
            i,
            "key",
            "'%s' cannot be a key. Use small letters, digits and single hyphens, at most %d.",
            shortened(key),
            KEY);
      } else if (byKey.putIfAbsent(key, terms.get(i)) != null) {
        add(i, "key", "The key '%s' is there twice.", key);
      }
    }
  }

  private void names() {
    var seen = new HashSet<String>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (!term.retired() && !seen.add(term.name().toLowerCase(Locale.ROOT))) {
        add(i, "name", "Another %s is called “%s” already.", kind.word(), term.name());
      }
    }
  }

  private void words(int i, Term term) {
    if (term.name().isEmpty()) {
      add(i, "name", "Give the %s a name.", kind.word());
    }
    atMost(i, "name", term.name(), NAME);
    atMost(i, "description", term.description(), DESCRIPTION);
    if (term.examples().size() > EXAMPLES) {
      add(i, "examples", "Keep it to %d examples.", EXAMPLES);
    }
    for (int e = 0; e < term.examples().size(); e++) {
      atMost(i, "examples[" + e + "]", term.examples().get(e), EXAMPLE);
    }
  }

  private void atMost(int i, String part, String text, int most) {
    if (text.length() > most) {
      add(i, part, "Keep this under %d characters; it has %d.", most + 1, text.length());
    }
  }

  private void references(int i, Term term) {
    if (term.parent() != null) {
      if (!byKey.containsKey(term.parent())) {
        add(i, "parent", "There is no %s '%s'.", kind.word(), shortened(term.parent()));
      } else {
        height(i, term);
      }
    }
    String into = term.mergedInto();
    if (into == null) {
      return;
    }
    if (!term.retired()) {
      add(i, "mergedInto", "Only a retired %s can be merged into another.", kind.word());
    } else if (!byKey.containsKey(into)) {
      add(i, "mergedInto", "There is no %s '%s'.", kind.word(), shortened(into));
    } else if (goesInCircles(term)) {
      add(i, "mergedInto", "“%s” would be merged into itself.", term.name());
    }
  }

  private void height(int i, Term term) {
    int depth = 1;
    for (Term above = above(term); above != null; above = above(above)) {
      if (above.key().equals(term.key()) || depth > terms.size()) {
        add(i, "parent", "“%s” would stand below itself.", term.name());
        return;
      }
      depth++;
    }
    if (depth > DEPTH) {
      add(i, "parent", "Keep the tree to %d levels.", DEPTH);
    }
  }

  private boolean goesInCircles(Term term) {
    Term last = term;
    for (int steps = 0; steps <= terms.size(); steps++) {
      Term next = last.mergedInto() == null ? null : byKey.get(last.mergedInto());
      if (next == null) {
        return false;
      }
      last = next;
    }
    return true;
  }

  private @Nullable Term above(Term term) {
    return term.parent() == null ? null : byKey.get(term.parent());
  }

  private String plural() {
    return kind == TermKind.CLASS ? "classes" : "triggers";
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private void add(int index, String part, String message, Object... values) {
    faults.add(new Fault(kind, index, part, message.formatted(values)));
  }
}
