package dev.idd.app.mining.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The course of one improvement.
 *
 * @param shipped when it last entered a status of category "done"; null unless it is done now
 */
public record ImprovementFact(
    long id, String key, String project, Instant created, @Nullable Instant shipped) {}
