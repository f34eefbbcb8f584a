/** What can be said about an issue from what Jira told us: pure functions, no clock, no network. */
@NullMarked
package dev.idd.app.mining.facts;

import org.jspecify.annotations.NullMarked;
