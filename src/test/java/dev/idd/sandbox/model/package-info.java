/**
 * The state of a Jira site in memory: what there is, how it changes, and what it tells about the
 * changes.
 */
package dev.idd.sandbox.model;
