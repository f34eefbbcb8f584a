package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.shared.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPeriodTest {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final Optional<LocalDate> FIRST = Optional.of(LocalDate.of(2025, 3, 4));

  @ParameterizedTest
  @CsvSource({
    ",           ,           2025-03-04, 2026-06-01",
    "2026-01-01, ,           2026-01-01, 2026-06-01",
    ",           2025-12-31, 2025-03-04, 2025-12-31",
    ",           2024-12-31, 2024-12-31, 2024-12-31",
    "2026-01-01, 2026-01-01, 2026-01-01, 2026-01-01"
  })
  void fillsInTheDaysThatWereLeftOut(String from, String to, LocalDate first, LocalDate last) {
    assertThat(AskedPeriod.of(from, to).within(FIRST, TODAY)).isEqualTo(new Period(first, last));
  }

  @Test
  void anEmptyHistoryIsToday() {
    assertThat(AskedPeriod.of(null, "").within(Optional.empty(), TODAY))
        .isEqualTo(new Period(TODAY, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "01.02.2026,        ,               from",
    "2026-02-30,        ,               from",
    ",                  yesterday,      to",
    "2026-02-02,        2026-02-01,     from",
    "0001-01-01,        ,               from",
    ",                  +999999999-12-31, to",
    "2026-06-02,        ,               from"
  })
  void namesTheDayThatIsWrong(String from, String to, String field) {
    assertThatThrownBy(() -> AskedPeriod.of(from, to).within(FIRST, TODAY))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("invalid-fields");
              assertThat(problem.extra().get("fields")).asString().contains("field=" + field + ",");
            });
  }

  @Test
  void namesBothAtOnce() {
    assertThatThrownBy(() -> AskedPeriod.of("x", "y"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.extra().get("fields"))
                    .asString()
                    .contains("field=from,", "field=to,"));
  }
}
