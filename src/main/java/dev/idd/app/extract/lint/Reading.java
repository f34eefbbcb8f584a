package dev.idd.app.extract.lint;

import org.jspecify.annotations.Nullable;

/**
 * How a statement reads.
 *
 * @param hint what to do about it
 * @param because which words led to the kind, in a sentence
 * @param proposal the statement as a requirement, in the person's own words; it may leave a gap to
 *     fill in. Null where no safe rewording is known
 * @param rule the name of the rule in the resources of the language
 */
public record Reading(
    StatementKind kind, String hint, String because, @Nullable String proposal, String rule) {}
