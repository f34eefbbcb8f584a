/**
 * The port the sandbox answers on: requests, responses, callers, faults, counters and violations.
 */
package dev.idd.sandbox.server;
