package dev.idd.app.mining.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The course of one incident.
 *
 * @param created when it was identified
 * @param resolved when it was last resolved; null while it is open
 * @param closed when it last entered a status that the project calls closed; null unless it is
 *     there
 * @param reopened how often it came back from a status of category "done"
 */
public record IncidentFact(
    long id,
    String key,
    String project,
    Instant created,
    @Nullable Instant resolved,
    @Nullable Instant closed,
    int reopened) {}
