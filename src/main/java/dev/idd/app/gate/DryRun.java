package dev.idd.app.gate;

import dev.idd.app.jira.IssueKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a proposed policy would have said about the incidents of the last months.
 *
 * @param total how many there are, as Jira estimates
 * @param looked how many were judged, the latest first; the rest was not looked at
 */
record DryRun(
    int months,
    long total,
    int looked,
    Part closed,
    Part open,
    List<RuleCount> rules,
    List<FindingCount> findings,
    List<Example> examples) {
  private static final int MOST_EXAMPLES = 20;

  record Part(int looked, int refused) {}

  /** How many incidents a rule would have stopped, alone or with others. */
  record RuleCount(String code, int count) {}

  record FindingCount(String finding, int count) {}

  record Example(String key, String summary, boolean closed, List<String> missing) {}

  /** One incident as it would be judged. */
  record Judged(IssueKey key, String summary, boolean closed, Ruling ruling) {}

  static DryRun of(int months, long total, List<Judged> judged) {
    return new DryRun(
        months,
        Math.max(total, judged.size()),
        judged.size(),
        part(judged, true),
        part(judged, false),
        rules(judged),
        findings(judged),
        examples(judged));
  }

  /** From when on incidents are looked at. */
  static Instant since(Instant now, int months) {
    return now.atZone(java.time.ZoneOffset.UTC).minusMonths(months).toInstant();
  }

  private static Part part(List<Judged> judged, boolean closed) {
    List<Judged> part = judged.stream().filter(one -> one.closed() == closed).toList();
    return new Part(
        part.size(), (int) part.stream().filter(one -> !one.ruling().verdict().open()).count());
  }

  private static List<RuleCount> rules(List<Judged> judged) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    judged.stream()
        .flatMap(one -> one.ruling().verdict().missing().stream())
        .forEach(reason -> counts.merge(reason.code(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> new RuleCount(one.getKey(), one.getValue()))
        .sorted((one, other) -> other.count() - one.count())
        .toList();
  }

  private static List<FindingCount> findings(List<Judged> judged) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    judged.stream()
        .flatMap(one -> one.ruling().terms().findings().stream())
        .forEach(finding -> counts.merge(finding, 1, Integer::sum));
    var findings = new ArrayList<FindingCount>();
    counts.forEach((finding, count) -> findings.add(new FindingCount(finding, count)));
    return findings;
  }

  private static List<Example> examples(List<Judged> judged) {
    return judged.stream()
        .filter(one -> !one.ruling().verdict().open())
        .limit(MOST_EXAMPLES)
        .map(
            one ->
                new Example(
                    one.key().value(),
                    one.summary(),
                    one.closed(),
                    one.ruling().verdict().missing().stream().map(Reason::sentence).toList()))
        .toList();
  }
}
