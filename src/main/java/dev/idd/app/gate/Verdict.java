package dev.idd.app.gate;

import dev.idd.app.jira.IssueKey;
import java.util.List;
import java.util.stream.Collectors;

/** May this incident close? */
sealed interface Verdict {

  record Open() implements Verdict {
    @Override
    public String message(IssueKey key) {
      return "";
    }
  }

  /** Something is missing, and the project only watches what the gate would say. */
  record Observed(List<Reason> reasons) implements Verdict {
    public Observed {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String message(IssueKey key) {
      return "";
    }
  }

  record Blocked(List<Reason> reasons) implements Verdict {
    static final int LONGEST = 999;

    public Blocked {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String message(IssueKey key) {
      String sentences = reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
      String whole = "Before closing " + key + ": " + sentences;
      return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }
  }

  /** What a person reads who tries to close it; empty when nothing is in the way. */
  String message(IssueKey key);

  default List<Reason> missing() {
    if (this instanceof Blocked blocked) {
      return blocked.reasons();
    }
    return this instanceof Observed observed ? observed.reasons() : List.of();
  }

  default boolean open() {
    return !(this instanceof Blocked);
  }
}
