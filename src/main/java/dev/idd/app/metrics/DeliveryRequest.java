package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.numbers.DeliveryMonth.ShareEvidence;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The delivery figures of a project as an admin hands them in: all months, instead of those before.
 */
record DeliveryRequest(long version, @Nullable List<Month> months) {
  static final int MOST_MONTHS = 120;
  private static final int MOST = 1_000_000;
  private static final YearMonth EARLIEST = YearMonth.of(1990, 1);

  /** A month; what nobody knows is null or left out. */
  record Month(
      @Nullable String month,
      @Nullable Integer deployments,
      @Nullable Integer rollbacks,
      @Nullable Double changedKloc,
      @Nullable Double aiShare,
      @Nullable String aiEvidence) {
    static Month of(DeliveryMonth known) {
      ShareEvidence evidence = known.aiEvidence();
      return new Month(
          known.month().toString(),
          known.deployments(),
          known.rollbacks(),
          known.changedKloc(),
          known.aiShare(),
          evidence == null ? null : evidence.code());
    }
  }

  /** The month that is running, in UTC. */
  static YearMonth thisMonth(Clock clock) {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The months, oldest first; names everything that is wrong with them at once. */
  List<DeliveryMonth> checked(YearMonth thisMonth) {
    if (months == null) {
      throw Problem.invalidFields(
          List.of(new FieldError("months", "Give the whole list; it may be empty.")));
    }
    var wrong = new ArrayList<FieldError>();
    if (months.size() > MOST_MONTHS) {
      wrong.add(new FieldError("months", "At most %d months.".formatted(MOST_MONTHS)));
    }
    var seen = new HashSet<YearMonth>();
    var checked = new ArrayList<DeliveryMonth>();
    for (int i = 0; i < months.size(); i++) {
      new Check("months[%d].".formatted(i), wrong)
          .month(months.get(i), thisMonth, seen)
          .ifPresent(checked::add);
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    checked.sort(Comparator.comparing(DeliveryMonth::month));
    return checked;
  }

  /** Looks at one month of the list. */
  private record Check(String at, List<FieldError> wrong) {

    Optional<DeliveryMonth> month(Month given, YearMonth thisMonth, Set<YearMonth> seen) {
      Optional<YearMonth> month = when(given.month(), thisMonth);
      if (month.isPresent() && !seen.add(month.get())) {
        refuse("month", "This month is there twice.");
      }
      anything(given);
      between("deployments", given.deployments(), MOST);
      rollbacks(given);
      between("changedKloc", given.changedKloc(), MOST);
      between("aiShare", given.aiShare(), 1);
      Optional<ShareEvidence> evidence = evidence(given);
      return month.map(
          one ->
              new DeliveryMonth(
                  one,
                  given.deployments(),
                  given.rollbacks(),
                  given.changedKloc(),
                  given.aiShare(),
                  evidence.orElse(null)));
    }

    private void refuse(String field, String message) {
      wrong.add(new FieldError(at + field, message));
    }

    private Optional<YearMonth> when(@Nullable String text, YearMonth thisMonth) {
      try {
        YearMonth month = YearMonth.parse(text == null ? "" : text);
        if (month.isBefore(EARLIEST) || month.isAfter(thisMonth)) {
          refuse("month", "The month must be between %s and %s.".formatted(EARLIEST, thisMonth));
        }
        return Optional.of(month);
      } catch (DateTimeParseException e) {
        refuse("month", "Write the month as year-month, such as 2026-01.");
        return Optional.empty();
      }
    }

    private void anything(Month given) {
      if (Stream.of(given.deployments(), given.rollbacks(), given.changedKloc(), given.aiShare())
          .allMatch(Objects::isNull)) {
        refuse("month", "Give at least one figure for this month, or leave it out.");
      }
    }

    private void between(String field, @Nullable Number given, int most) {
      if (given != null && !(given.doubleValue() >= 0 && given.doubleValue() <= most)) {
        refuse(field, "Give a number between 0 and %,d.".formatted(most));
      }
    }

    private void rollbacks(Month given) {
      Integer rollbacks = given.rollbacks();
      Integer deployments = given.deployments();
      between("rollbacks", rollbacks, MOST);
      if (rollbacks == null) {
        return;
      }
      if (deployments == null) {
        refuse("deployments", "Rollbacks say nothing without the deployments.");
      } else if (rollbacks > deployments) {
        refuse("rollbacks", "There cannot be more rollbacks than deployments.");
      }
    }

    private Optional<ShareEvidence> evidence(Month given) {
      Optional<ShareEvidence> evidence = ShareEvidence.of(given.aiEvidence());
      if (given.aiEvidence() != null && evidence.isEmpty()) {
        refuse("aiEvidence", "Choose one of measured, sampled, estimated.");
      } else if (given.aiShare() != null && evidence.isEmpty()) {
        refuse("aiEvidence", "Say how this share is known.");
      } else if (given.aiShare() == null && evidence.isPresent()) {
        refuse("aiShare", "Give the share that this is about.");
      }
      return evidence;
    }
  }
}
