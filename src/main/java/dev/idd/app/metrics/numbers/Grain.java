package dev.idd.app.metrics.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long one point of a series is. Weeks begin on Monday. */
public enum Grain {
  WEEK {
    @Override
    LocalDate last(LocalDate day) {
      return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
  },
  MONTH {
    @Override
    LocalDate last(LocalDate day) {
      return day.with(TemporalAdjusters.lastDayOfMonth());
    }
  },
  QUARTER {
    @Override
    LocalDate last(LocalDate day) {
      return day.withDayOfMonth(1)
          .plusMonths(2 - (day.getMonthValue() - 1) % 3)
          .with(TemporalAdjusters.lastDayOfMonth());
    }
  };

  /** The last day of the point that this day belongs to. */
  abstract LocalDate last(LocalDate day);

  /** The points of a period; the first and the last may be cut. */
  public List<Span> of(Span period) {
    var points = new ArrayList<Span>();
    for (LocalDate first = period.first(); !first.isAfter(period.last()); ) {
      LocalDate last = last(first);
      points.add(new Span(first, last.isAfter(period.last()) ? period.last() : last));
      first = last.plusDays(1);
    }
    return points;
  }
}
