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
    return this instanceof Blocked blocked ? blocked.reasons() : List.of();
  }

  default boolean open() {
    return this instanceof Open;
  }
}
