package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One entry of an issue's changelog.
 *
 * @param metadata the {@code historyMetadata} of the call that caused it, or null
 */
public record History(
    long id, Account author, Instant created, List<ChangeItem> items, JsonNode metadata) {}
