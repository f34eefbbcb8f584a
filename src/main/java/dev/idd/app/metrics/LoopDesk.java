package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Funnel;
import dev.idd.app.metrics.numbers.RepeatReduction;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What became of the incidents of a project. */
@Component
class LoopDesk {
  private final Counting counting;
  private final GroupLabels labels;
  private final Clock clock;

  LoopDesk(Counting counting, GroupLabels labels, Clock clock) {
    this.counting = counting;
    this.labels = labels;
    this.clock = clock;
  }

  FunnelView funnel(CountedProject project, AskedPeriod asked) {
    Period period = counting.period(project, asked);
    return FunnelView.of(
        period, clock.instant(), Funnel.of(counting.history(project), period.span()));
  }

  RepeatsView repeats(CountedProject project) {
    return RepeatsView.of(
        clock.instant(),
        RepeatReduction.of(counting.history(project), clock.millis()),
        labels.of(project, By.CLASS));
  }
}
