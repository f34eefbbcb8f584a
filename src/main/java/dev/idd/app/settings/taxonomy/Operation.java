package dev.idd.app.settings.taxonomy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an admin does to a taxonomy. Applying it gives the next one, or says why not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Operation.Add.class, name = "add"),
  @JsonSubTypes.Type(value = Operation.Rename.class, name = "rename"),
  @JsonSubTypes.Type(value = Operation.Move.class, name = "move"),
  @JsonSubTypes.Type(value = Operation.Merge.class, name = "merge"),
  @JsonSubTypes.Type(value = Operation.Split.class, name = "split"),
  @JsonSubTypes.Type(value = Operation.FinishReview.class, name = "finish-review"),
  @JsonSubTypes.Type(value = Operation.Retire.class, name = "retire"),
  @JsonSubTypes.Type(value = Operation.BringBack.class, name = "bring-back")
})
sealed interface Operation {

  @Nullable TermKind kind();

  /** Changes the tree; what a taxonomy must be like is checked afterwards. */
  void on(Tree tree, Instant at);

  default RootCauses applyTo(RootCauses before, Instant at) {
    TermKind kind = kind();
    if (kind == null) {
      throw Refused.field("kind", "Say whether it is a class or a trigger.");
    }
    var tree = new Tree(kind, before.terms(kind));
    on(tree, at);
    RootCauses after = before.with(kind, tree.terms());
    Refused.ifFaulty(kind, tree, TermRules.faults(after));
    return after;
  }

  /** A new term. Without a key of its own it gets one from its name. */
  record Add(
      @Nullable TermKind kind,
      @Nullable String key,
      @Nullable String parent,
      String name,
      String description,
      List<String> examples)
      implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      if (parent != null && !parent.isBlank()) {
        tree.usable("parent", parent);
      }
      tree.add(key, parent, name, description, examples);
    }
  }

  /** Other words for the same thing; incidents keep its key. */
  record Rename(
      @Nullable TermKind kind, String key, String name, String description, List<String> examples)
      implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      tree.touch(tree.known("key", key).worded(name, description, examples));
    }
  }

  record Move(@Nullable TermKind kind, String key, @Nullable String parent) implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      Term term = tree.known("key", key);
      if (parent != null && !parent.isBlank()) {
        tree.usable("parent", parent);
      }
      tree.touch(term.below(parent));
    }
  }

  /** One takes the place of the other, also on the incidents of the past. */
  record Merge(@Nullable TermKind kind, String key, String into) implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      Term gone = tree.usable("key", key);
      Term stays = tree.usable("into", into);
      if (gone.key().equals(stays.key())) {
        throw Refused.field(
            "into",
            "“%s” cannot be merged into itself. Choose another %s."
                .formatted(gone.name(), tree.kind().word()));
      }
      if (tree.isBelow(stays, gone)) {
        tree.put(tree.topBelow(stays, gone).below(gone.parent()));
      }
      tree.children(gone).forEach(child -> tree.put(child.below(stays.key())));
      tree.touch(gone.retiredFor(stays.key()));
    }
  }

  /** Finer terms beside one; its incidents stay until somebody has decided about each. */
  record Split(@Nullable TermKind kind, String key, List<Part> into) implements Operation {
    record Part(String name, String description, List<String> examples) {}

    @Override
    public void on(Tree tree, Instant at) {
      Term term = tree.usable("key", key);
      if (into == null || into.isEmpty()) {
        throw Refused.field("into", "Say what “%s” is split into.".formatted(term.name()));
      }
      var keys = new ArrayList<String>();
      Term.Split earlier = term.split();
      if (earlier != null) {
        keys.addAll(earlier.into());
      }
      for (Part part : into) {
        keys.add(tree.add(null, term.parent(), part.name(), part.description(), part.examples()));
      }
      tree.put(term.with(new Term.Split(keys, at)));
    }
  }

  /** Whatever still carries the term is meant to. */
  record FinishReview(@Nullable TermKind kind, String key) implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      tree.touch(tree.known("key", key).with(null));
    }
  }

  record Retire(@Nullable TermKind kind, String key) implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      Term term = tree.usable("key", key);
      long below = tree.children(term).stream().filter(child -> !child.retired()).count();
      if (below > 0) {
        throw Refused.field(
            "key",
            "“%s” has %d below it. Move, merge or retire them first."
                .formatted(term.name(), below));
      }
      tree.touch(term.retiredFor(null));
    }
  }

  /** Back among what can be chosen; incidents that were relabelled meanwhile stay as they are. */
  record BringBack(@Nullable TermKind kind, String key) implements Operation {
    @Override
    public void on(Tree tree, Instant at) {
      tree.touch(tree.known("key", key).inUse());
    }
  }
}
