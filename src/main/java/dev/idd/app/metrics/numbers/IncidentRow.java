package dev.idd.app.metrics.numbers;

import org.jspecify.annotations.Nullable;

/**
 * All that numbers need of one incident. Times are milliseconds since 1970 in UTC.
 *
 * @param created when it was identified; the day it counts for
 * @param detected when it was noticed, by its timeline; else when it was created
 * @param acknowledged {@link #NONE}: not yet
 * @param resolved {@link #NONE}: not yet
 * @param closed {@link #NONE}: not now
 * @param reopened how often
 * @param component confirmed in the Extract, or else the only one in Jira
 * @param classified whether class and component were both confirmed in the Extract
 * @param ai whether generated code was involved; null: unknown
 * @param tested whether the missing test is committed somewhere
 * @param findings systemic findings that it belongs to
 * @param extracted whether requirement and attribution are recorded
 * @param verified whether somebody verified that its resolution holds
 * @param cost minutes of response, rework and improvement; {@link #NONE}: nobody estimated any
 * @param saved minutes that the tool had saved; {@link #NONE}: nobody estimated them
 */
public record IncidentRow(
    long id,
    long created,
    long detected,
    long acknowledged,
    long resolved,
    long closed,
    int reopened,
    @Nullable String severity,
    @Nullable String classKey,
    @Nullable String component,
    boolean classified,
    @Nullable String tool,
    @Nullable String team,
    @Nullable Boolean ai,
    boolean tested,
    int findings,
    boolean extracted,
    boolean verified,
    long cost,
    long saved) {
  public static final long NONE = Long.MIN_VALUE;
}
