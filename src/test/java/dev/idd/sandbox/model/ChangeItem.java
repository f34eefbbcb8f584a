package dev.idd.sandbox.model;

/**
 * One changed field in a history. Ids in {@code from} and {@code to}, words in {@code fromText} and
 * {@code toText}; all four may be null.
 *
 * @param fieldId null for a change of links, which are no field
 */
public record ChangeItem(
    String field,
    String fieldType,
    String fieldId,
    String from,
    String fromText,
    String to,
    String toText) {}
