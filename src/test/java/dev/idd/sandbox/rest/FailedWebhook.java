package dev.idd.sandbox.rest;

/**
 * A webhook that was given up.
 *
 * @param failureTime in milliseconds since 1970
 */
public record FailedWebhook(String id, String body, String url, long failureTime) {}
