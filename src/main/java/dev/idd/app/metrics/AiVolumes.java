package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.AiVolume;
import dev.idd.app.metrics.rows.Attributions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Where generated code was involved in the incidents of a project. */
@Component
class AiVolumes {
  private final Counting counting;
  private final Attributions attributions;
  private final Clock clock;

  AiVolumes(Counting counting, Attributions attributions, Clock clock) {
    this.counting = counting;
    this.attributions = attributions;
    this.clock = clock;
  }

  AiVolumeView of(CountedProject project, AskedPeriod asked) {
    Period period = counting.period(project, asked);
    return AiVolumeView.of(
        period,
        clock.instant(),
        AiVolume.of(
            attributions.of(project.tenant(), project.key(), period.start(), period.end())));
  }
}
