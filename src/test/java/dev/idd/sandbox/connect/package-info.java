/**
 * Atlassian's side of Connect: install keys, signed calls, tokens and webhooks, independent of the
 * app's own code.
 */
package dev.idd.sandbox.connect;
