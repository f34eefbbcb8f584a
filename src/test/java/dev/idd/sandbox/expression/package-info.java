/**
 * Jira expressions as Jira runs them: parsed, analysed and interpreted with Jira's limits and
 * strict types.
 *
 * <p>Enter through {@link dev.idd.sandbox.expression.JiraExpressions} and {@link
 * dev.idd.sandbox.expression.Validators}.
 */
@NullMarked
package dev.idd.sandbox.expression;

import org.jspecify.annotations.NullMarked;
