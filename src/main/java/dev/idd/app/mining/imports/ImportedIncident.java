package dev.idd.app.mining.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of an incident as a file tells it.
 *
 * @param key what it is called where it comes from; the same key again replaces it
 * @param resolved null while it is open
 */
record ImportedIncident(
    String key,
    Instant created,
    @Nullable Instant acknowledged,
    @Nullable Instant resolved,
    @Nullable Instant closed,
    int reopened,
    @Nullable String severity,
    List<String> components,
    @Nullable String team) {}
