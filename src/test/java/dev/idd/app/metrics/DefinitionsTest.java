package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  @Test
  void theDocumentationNamesTheNumbersThatTheCodeUses() throws IOException {
    String page = Files.readString(Path.of("docs/metrics.md"));

    assertThat(page)
        .contains("Goal: at least 1.0", "Goal: trending to 0", "`idd.metrics.lookback-days`")
        .contains("fewer than\n  " + ChanceLevel.ENOUGH + " classified")
        .contains("≥ " + Diagnosis.ENOUGH + " incidents", "yield below " + Diagnosis.LOW_YIELD)
        .contains("yield ≥ " + Diagnosis.GOOD_YIELD)
        .contains("rate ≥ " + Math.round(100 * Diagnosis.HIGH_RECURRENCE) + " %");
  }

  @Test
  void theLookBackIsNamedInTheDefinition() {
    assertThat(Definitions.recurrenceRate(365)).contains("at most 365 days before", "90 % of");
  }
}
