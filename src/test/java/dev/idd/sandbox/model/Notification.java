package dev.idd.sandbox.model;

import java.time.Instant;

/**
 * An e-mail about an issue, as it would have gone out.
 *
 * @param issue the key of the issue
 * @param to the short name of who gets it
 */
public record Notification(
    String issue, String to, String subject, String text, String html, Instant at) {}
