package dev.idd.app.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Step 1: why it happened. A prerequisite of the Extract, not its result. */
public record RootCause(
    List<String> whys,
    List<String> contributingFactors,
    @Nullable String classKey,
    @Nullable String triggerKey,
    String component,
    List<Evidence> evidence) {

  static final RootCause NONE = new RootCause(List.of(), List.of(), null, null, "", List.of());

  public RootCause {
    whys = Words.clean(whys);
    contributingFactors = Words.clean(contributingFactors);
    classKey = Words.key(classKey);
    triggerKey = Words.key(triggerKey);
    component = Words.clean(component);
    evidence = Words.list(evidence).stream().filter(one -> !one.blank()).toList();
  }

  RootCause relabelled(Map<String, String> classes, Map<String, String> triggers) {
    return new RootCause(
        whys,
        contributingFactors,
        classKey == null ? null : classes.getOrDefault(classKey, classKey),
        triggerKey == null ? null : triggers.getOrDefault(triggerKey, triggerKey),
        component,
        evidence);
  }

  public boolean done() {
    return classKey != null && !component.isEmpty();
  }

  /** What shows it: a link, a note, or both. */
  public record Evidence(String kind, String link, String note) {
    public Evidence {
      kind = Words.clean(kind);
      link = Words.clean(link);
      note = Words.clean(note);
    }

    boolean blank() {
      return link.isEmpty() && note.isEmpty();
    }
  }
}
