package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.Gap;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One improvement beyond the direct fix is a promise: owned, specified and scheduled. */
final class ImprovementCommitted implements Rule {
  private static final String CODE = "improvement";

  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    if (improvements.stream().anyMatch(ImprovementFacts::counts)) {
      return Optional.empty();
    }
    return Optional.of(
        improvements.stream()
            .filter(ImprovementCommitted::couldCount)
            .min(Comparator.comparingInt(candidate -> candidate.gaps().size()))
            .map(ImprovementCommitted::nearly)
            .orElseGet(() -> none(improvements)));
  }

  /** Dismissed ones and the direct fix itself never will. */
  private static boolean couldCount(ImprovementFacts candidate) {
    return !candidate.gaps().contains(Gap.DISMISSED) && !candidate.gaps().contains(Gap.DIRECT_FIX);
  }

  private static Reason none(List<ImprovementFacts> improvements) {
    boolean onlyTheFix = improvements.stream().anyMatch(one -> one.gaps().contains(Gap.DIRECT_FIX));
    return new Reason(
        CODE,
        onlyTheFix
            ? "Commit to an improvement beyond the direct fix."
            : "Commit to at least one improvement.",
        "improvements");
  }

  private static Reason nearly(ImprovementFacts candidate) {
    return new Reason(CODE, sentence(candidate), "improvements/" + candidate.key());
  }

  private static String sentence(ImprovementFacts candidate) {
    String needs = and(needs(candidate.gaps()));
    if (!candidate.gaps().contains(Gap.NOT_COMMITTED)) {
      return "Give " + candidate.key() + " " + needs + ".";
    }
    return needs.isEmpty()
        ? "Commit to " + candidate.key() + "."
        : "Commit to " + candidate.key() + " and give it " + needs + ".";
  }

  private static List<String> needs(List<Gap> gaps) {
    var needs = new ArrayList<String>();
    if (gaps.contains(Gap.OWNER)) {
      needs.add("an owner");
    }
    if (gaps.contains(Gap.CRITERIA)) {
      needs.add("acceptance criteria");
    }
    if (gaps.contains(Gap.SCHEDULE)) {
      needs.add("a schedule (sprint, fix version or due date)");
    }
    if (gaps.contains(Gap.SPRINT_CLOSED)) {
      needs.add("a new schedule (its sprint is closed)");
    }
    return needs;
  }

  private static String and(List<String> needs) {
    if (needs.size() < 2) {
      return String.join("", needs);
    }
    int last = needs.size() - 1;
    return String.join(", ", needs.subList(0, last)) + " and " + needs.get(last);
  }
}
