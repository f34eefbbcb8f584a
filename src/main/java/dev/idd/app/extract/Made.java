package dev.idd.app.extract;

import java.time.Instant;

/** Who makes a change, and when. */
record Made(String by, Instant at) {}
