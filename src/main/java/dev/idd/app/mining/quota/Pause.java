package dev.idd.app.mining.quota;

import java.time.Instant;

/** Nothing may be asked of Jira until then, and why, in words for people. */
public record Pause(Instant until, String reason) {}
