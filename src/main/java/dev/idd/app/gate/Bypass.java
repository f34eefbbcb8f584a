package dev.idd.app.gate;

import java.time.Instant;
import java.util.List;

/** A close that our verdict did not allow: when, into which status, and what was missing then. */
record Bypass(String historyId, Instant at, String toStatus, List<String> missing) {}
