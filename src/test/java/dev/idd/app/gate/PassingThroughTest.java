package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.gate.Audit.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A close, or a way through? Statuses: O open, R resolved, C and D closed. */
class PassingThroughTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest(name = "{0}: passing {1}")
  @CsvSource({
    // "second:from>to", ! is an app's
    "0:O>C, ''",
    "0:O>C 30:C>O!, 0",
    "0:O>C 59:C>R!, 0",
    "0:O>C 60:C>O!, ''",
    "0:O>C 30:C>O, ''",
    "0:O>C! 30:C>O, ''",
    "0:O>C! 30:C>O!, 0",
    "0:O>C 10:C>D! 20:D>O!, 0",
    "0:O>C 10:C>D!, ''",
    "0:O>C 30:C>O! 100:O>C, 0",
    "0:O>C 30:C>O! 100:O>C 110:C>O!, 0 100",
    "0:O>R 30:R>O!, ''",
    "0:O>C 10:C>O 20:O>R!, ''"
  })
  void isLeftByAnAppWithinAMinute(String changes, String passing) {
    assertThat(PassingThrough.of(transitions(changes), Set.of("C", "D"), Duration.ofSeconds(60)))
        .containsExactlyInAnyOrderElementsOf(
            passing.isEmpty() ? List.of() : List.of(passing.split(" ")));
  }

  private static List<Transition> transitions(String changes) {
    var all = new ArrayList<Transition>();
    for (String change : changes.split(" ")) {
      String[] parts = change.split("[:>]");
      all.add(
          0, // Jira gives them in any order
          new Transition(
              parts[0],
              NOON.plusSeconds(Long.parseLong(parts[0])),
              parts[1],
              parts[2].substring(0, 1),
              parts[2],
              change.endsWith("!")));
    }
    return all;
  }
}
