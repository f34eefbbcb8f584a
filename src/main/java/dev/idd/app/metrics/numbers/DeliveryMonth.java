package dev.idd.app.metrics.numbers;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team delivered in a month, by its own word; null is what nobody knows.
 *
 * @param changedKloc thousands of lines that were changed
 * @param aiShare share of them that was written with AI, 0 to 1
 * @param aiEvidence what that share rests on; there whenever the share is
 */
public record DeliveryMonth(
    YearMonth month,
    @Nullable Integer deployments,
    @Nullable Integer rollbacks,
    @Nullable Double changedKloc,
    @Nullable Double aiShare,
    @Nullable ShareEvidence aiEvidence) {

  /** How a share of lines is known. */
  public enum ShareEvidence {
    /** Recorded line by line or change by change, by the tool or in the repository. */
    MEASURED,
    /** Counted in some changes, and taken for all of them. */
    SAMPLED,
    /** Somebody's estimate. */
    ESTIMATED;

    /** As the API and the database write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShareEvidence> of(@Nullable String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
