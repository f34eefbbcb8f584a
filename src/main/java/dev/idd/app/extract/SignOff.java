package dev.idd.app.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The steward's word that the review is complete. Reopening the incident voids it; the text stays.
 */
public record SignOff(String by, Instant at, @Nullable Instant voidedAt) {
  public boolean valid() {
    return voidedAt == null;
  }

  SignOff voided(Instant when) {
    return new SignOff(by, at, when);
  }
}
