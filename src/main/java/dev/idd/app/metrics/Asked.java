package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which numbers somebody asked for. */
record Asked(Grain grain, By by, AskedPeriod period) {
  /** More points than that tell nothing more on any page. */
  static final int MOST_POINTS = 600;

  static Asked of(
      @Nullable String grain, @Nullable String by, @Nullable String from, @Nullable String to) {
    var wrong = new ArrayList<FieldError>();
    Optional<Grain> chosen = one(Grain.values(), "grain", grain, wrong);
    Optional<By> dimension = one(By.values(), "by", by, wrong);
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    return new Asked(
        chosen.orElse(Grain.MONTH), dimension.orElse(By.NONE), AskedPeriod.of(from, to));
  }

  /** Refuses what nobody could read. */
  void requireReadable(Period period) {
    if (grain.of(period.span()).size() > MOST_POINTS) {
      throw Problem.invalidFields(
          List.of(
              new FieldError(
                  "grain",
                  "These are more than %d points. Choose a shorter period or longer steps."
                      .formatted(MOST_POINTS))));
    }
  }

  private static <E extends Enum<E>> Optional<E> one(
      E[] all, String field, @Nullable String text, List<FieldError> wrong) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Optional<E> found = Arrays.stream(all).filter(one -> code(one).equals(text)).findFirst();
    if (found.isEmpty()) {
      wrong.add(
          new FieldError(
              field,
              Arrays.stream(all)
                  .map(Asked::code)
                  .collect(Collectors.joining(", ", "Choose one of ", "."))));
    }
    return found;
  }

  static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
