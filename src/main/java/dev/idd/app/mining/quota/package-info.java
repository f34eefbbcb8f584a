/** How much mining may ask of Jira: points, hours, and what Jira itself forbids. */
@NullMarked
package dev.idd.app.mining.quota;

import org.jspecify.annotations.NullMarked;
