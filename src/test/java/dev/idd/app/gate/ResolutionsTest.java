package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.gate.Audit.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when an incident is over for its users. */
class ResolutionsTest {

  /** o: open, r: resolved, c: closed; minute by minute. */
  @ParameterizedTest(name = "{0} since {1}")
  @CsvSource({"o,", "or,1", "orc,1", "oror,3", "orco,", "oc,1", "rc,0"})
  void countsFromTheLastEntry(String statuses, Integer minute) {
    var transitions = new ArrayList<Transition>();
    for (int i = 0; i < statuses.length(); i++) {
      String from = i == 0 ? "o" : statuses.substring(i - 1, i);
      transitions.add(0, moved(i, from, statuses.substring(i, i + 1)));
    }

    assertThat(Resolutions.since(List.copyOf(transitions), Set.of("r", "c")).orElse(null))
        .isEqualTo(minute == null ? null : Instant.EPOCH.plusSeconds(60L * minute));
  }

  private static Transition moved(int minute, String from, String to) {
    return new Transition(
        "h" + minute, Instant.EPOCH.plusSeconds(60L * minute), from, to, to, false);
  }
}
