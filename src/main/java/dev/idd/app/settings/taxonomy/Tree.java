package dev.idd.app.settings.taxonomy;

import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of one kind while they are being changed. */
final class Tree {
  private final TermKind kind;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private @Nullable String touched;

  Tree(TermKind kind, List<Term> all) {
    this.kind = kind;
    all.forEach(this::put);
  }

  TermKind kind() {
    return kind;
  }

  List<Term> terms() {
    return List.copyOf(terms.values());
  }

  void put(Term term) {
    terms.put(term.key(), term);
  }

  /** The same for the term that the operation is about: its faults are told by field. */
  void touch(Term term) {
    touched = term.key();
    put(term);
  }

  boolean isTouched(int index) {
    return index >= 0 && terms().get(index).key().equals(touched);
  }

  Term known(String field, @Nullable String key) {
    Term term = key == null ? null : terms.get(key.strip());
    if (term == null) {
      throw Refused.field(
          field,
          "There is no %s '%s' in this taxonomy."
              .formatted(kind.word(), TermRules.shortened(key == null ? "" : key)));
    }
    return term;
  }

  Term usable(String field, @Nullable String key) {
    Term term = known(field, key);
    if (term.retired()) {
      throw Refused.field(field, "“%s” is retired. Bring it back first.".formatted(term.name()));
    }
    return term;
  }

  /** Adds a term and returns its key. */
  String add(
      @Nullable String key,
      @Nullable String parent,
      String name,
      String description,
      List<String> examples) {
    String own = key == null || key.isBlank() ? free(keyFrom(name)) : key.strip();
    if (terms.containsKey(own)) {
      throw Refused.field(
          "key", "The key '%s' belongs to “%s”.".formatted(own, known("key", own).name()));
    }
    touch(Term.of(own, parent, name, description, examples));
    return own;
  }

  private String free(String wanted) {
    String key = wanted;
    for (int n = 2; terms.containsKey(key); n++) {
      key = wanted + "-" + n;
    }
    return key;
  }

  /** A key that people can recognise; letters without an equivalent are left out. */
  private static String keyFrom(@Nullable String name) {
    String plain =
        Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-$", "") : plain;
    return cut.isEmpty() ? "term" : cut;
  }

  List<Term> children(Term parent) {
    return terms.values().stream().filter(term -> parent.key().equals(term.parent())).toList();
  }

  boolean isBelow(Term term, Term ancestor) {
    Term above = above(term);
    while (above != null && !above.key().equals(ancestor.key())) {
      above = above(above);
    }
    return above != null;
  }

  /** The child of the ancestor that the term is, or stands below. */
  Term topBelow(Term term, Term ancestor) {
    Term top = term;
    for (Term above = above(top);
        above != null && !above.key().equals(ancestor.key());
        above = above(top)) {
      top = above;
    }
    return top;
  }

  private @Nullable Term above(Term term) {
    return term.parent() == null ? null : terms.get(term.parent());
  }
}
