/**
 * The pages people see in a browser: Jira's places for the app's modules, framed with Atlassian's
 * own bridge.
 */
package dev.idd.sandbox.host;
