/** Reads Jira for the facts: queries, long changelogs, issues by id. Writes nothing. */
@NullMarked
package dev.idd.app.mining.read;

import org.jspecify.annotations.NullMarked;
