package dev.idd.app.metrics.rows;

import dev.idd.app.extract.Answer;
import dev.idd.app.extract.Attribution;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Hours;
import dev.idd.app.extract.RootCause;
import dev.idd.app.metrics.numbers.IncidentRow;
import dev.idd.app.mining.MinedFacts.Detail;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of what Jira says of an incident and of what people recorded about it. Pure. */
final class RowsOfIncidents {
  private static final String PASSED = "passed";

  private RowsOfIncidents() {}

  static IncidentRow of(Detail mined, Extract extract, int findings) {
    RootCause cause = extract.rootCause();
    Attribution attribution = extract.attribution();
    Instant created = mined.created();
    return new IncidentRow(
        mined.id().value(),
        created.toEpochMilli(),
        Objects.requireNonNullElse(extract.timeline().detected(), created).toEpochMilli(),
        millis(extract.timeline().acknowledged(), mined.acknowledged()),
        millis(extract.timeline().resolved(), mined.resolved()),
        millis(extract.timeline().closed(), mined.closed()),
        mined.reopened(),
        mined.severity(),
        cause.classKey(),
        component(cause, mined.components()),
        cause.done(),
        attribution.tool().isEmpty() ? null : attribution.tool(),
        mined.team(),
        involved(attribution.aiInvolved()),
        !extract.testGap().committedAt().isEmpty(),
        findings,
        extract.requirement().done() && attribution.done(),
        PASSED.equals(extract.response().resolution().verification()),
        cost(extract.hours()),
        minutes(extract.hours().saved()));
  }

  /** What a person confirmed; else what Jira says, if that is unambiguous. */
  private static @Nullable String component(RootCause cause, List<String> inJira) {
    if (!cause.component().isEmpty()) {
      return cause.component();
    }
    return inJira.size() == 1 ? inJira.get(0) : null;
  }

  private static @Nullable Boolean involved(@Nullable Answer answer) {
    return answer == null || answer == Answer.UNKNOWN ? null : answer == Answer.YES;
  }

  private static long millis(@Nullable Instant typed, @Nullable Instant mined) {
    Instant at = typed == null ? mined : typed;
    return at == null ? IncidentRow.NONE : at.toEpochMilli();
  }

  private static long cost(Hours hours) {
    long[] given =
        Stream.of(hours.response(), hours.rework(), hours.improvement())
            .mapToLong(RowsOfIncidents::minutes)
            .filter(minutes -> minutes != IncidentRow.NONE)
            .toArray();
    return given.length == 0 ? IncidentRow.NONE : Arrays.stream(given).sum();
  }

  private static long minutes(Hours.@Nullable Estimate estimate) {
    return estimate == null ? IncidentRow.NONE : Math.round(estimate.hours() * 60);
  }
}
