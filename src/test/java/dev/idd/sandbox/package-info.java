/**
 * A Jira that answers like Jira, in memory, with the app installed: for tests and for trying out.
 */
package dev.idd.sandbox;
