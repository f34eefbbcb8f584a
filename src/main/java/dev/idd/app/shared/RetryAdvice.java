package dev.idd.app.shared;

import java.time.Instant;

/** A failure that tells a background job what to do next. Implemented by exceptions. */
public interface RetryAdvice {

  /** What to do with the work that failed. */
  Advice advice();

  sealed interface Advice {
    /** Somebody named the time: try again then, not before. */
    record WaitUntil(Instant at) implements Advice {}

    /** Nobody knows when it gets better: try again, later each time. */
    record BackOff() implements Advice {}

    /** Trying again cannot help: stop, and say why. */
    record GiveUp(String why) implements Advice {}
  }
}
