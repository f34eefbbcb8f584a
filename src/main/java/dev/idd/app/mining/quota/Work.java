package dev.idd.app.mining.quota;

/** What a request is for: what just changed goes before what was always there. */
public enum Work {
  LIVE,
  BACKFILL
}
