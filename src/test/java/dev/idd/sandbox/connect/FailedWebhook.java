package dev.idd.sandbox.connect;

import java.time.Instant;

/** A webhook Jira gave up on, as {@code GET /rest/api/3/webhook/failed} lists it. */
public record FailedWebhook(String id, String body, String url, Instant failureTime) {}
