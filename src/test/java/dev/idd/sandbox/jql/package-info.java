/**
 * The part of JQL the product uses, parsed and answered as Jira answers it.
 *
 * <p>Enter through {@link dev.idd.sandbox.jql.Jql}; the model implements {@link
 * dev.idd.sandbox.jql.JqlFields} and {@link dev.idd.sandbox.jql.JqlSubject}.
 */
@NullMarked
package dev.idd.sandbox.jql;

import org.jspecify.annotations.NullMarked;
