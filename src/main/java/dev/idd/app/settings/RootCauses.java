package dev.idd.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root-cause taxonomy: classes and triggers, each a tree. */
public record RootCauses(List<Term> classes, List<Term> triggers) {

  /** What the product brings along: ours, to begin with. */
  public static final RootCauses SHIPPED =
      new RootCauses(
          Taxonomy.CLASSES.stream().map(Term::shipped).toList(),
          Taxonomy.TRIGGERS.stream().map(Term::shipped).toList());

  public RootCauses {
    classes = List.copyOf(classes);
    triggers = List.copyOf(triggers);
  }

  public List<Term> terms(TermKind kind) {
    return kind == TermKind.CLASS ? classes : triggers;
  }

  public RootCauses with(TermKind kind, List<Term> terms) {
    return kind == TermKind.CLASS
        ? new RootCauses(terms, triggers)
        : new RootCauses(classes, terms);
  }

  public Optional<Term> find(TermKind kind, @Nullable String key) {
    return terms(kind).stream().filter(term -> term.key().equals(key)).findFirst();
  }

  /** The name people know it by; a key that was never ours stands for itself. */
  public String name(TermKind kind, String key) {
    return find(kind, key).map(Term::name).orElse(key);
  }

  /** What can be chosen now, each below its parent and named with the way to it. */
  public List<Choice> choices(TermKind kind) {
    var choices = new ArrayList<Choice>();
    collect(kind, null, "", choices);
    return choices;
  }

  private void collect(TermKind kind, @Nullable String parent, String way, List<Choice> into) {
    for (Term term : terms(kind)) {
      if (Objects.equals(term.parent(), parent)) {
        if (!term.retired()) {
          into.add(new Choice(term.key(), way + term.name(), explained(term)));
        }
        collect(kind, term.key(), way + term.name() + " › ", into);
      }
    }
  }

  private static String explained(Term term) {
    return term.examples().isEmpty()
        ? term.description()
        : (term.description() + " For example: " + String.join("; ", term.examples())).strip();
  }

  /** For every term that was merged away: the one that stands for it in the end. */
  public Map<String, String> relabelling(TermKind kind) {
    var moves = new LinkedHashMap<String, String>();
    for (Term term : terms(kind)) {
      if (term.mergedInto() != null) {
        moves.put(term.key(), successor(kind, term));
      }
    }
    return moves;
  }

  private String successor(TermKind kind, Term merged) {
    Term last = merged;
    for (int steps = 0; steps < terms(kind).size() && last.mergedInto() != null; steps++) {
      var next = find(kind, last.mergedInto());
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
    }
    return last.key();
  }
}
