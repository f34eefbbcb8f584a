package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.gate.Verdicts.Logged;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which closes went around the gate? Times are seconds after an imagined midnight. */
class AuditTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
  private static final Set<String> CLOSED = Set.of("20", "21");

  @ParameterizedTest(name = "verdicts {0}, status {2} at {1}: bypass {3}")
  @CsvSource({
    // verdicts as "second:state", close at, status, bypass
    "0:open, 100, 20, false",
    "0:blocked, 100, 20, true",
    "0:blocked, 100, 21, true",
    "0:blocked, 100, 10, false",
    "'', 100, 20, true",
    "0:blocked 50:open, 100, 20, false",
    "0:open 50:blocked, 100, 20, true",
    "0:blocked 200:open, 100, 20, true",
    "0:open 200:blocked, 100, 20, false",
    "0:blocked 50:open 90:blocked, 100, 20, true",
    // within the tolerance of five seconds on both sides
    "0:blocked 104:open, 100, 20, false",
    "0:blocked 105:open, 100, 20, false",
    "0:blocked 106:open, 100, 20, true",
    "0:open 96:blocked, 100, 20, false",
    "0:open 95:blocked, 100, 20, true",
    "0:blocked 97:open 98:blocked, 100, 20, false",
    "103:open, 100, 20, false",
    "103:blocked, 100, 20, true",
    "106:blocked, 100, 20, true"
  })
  void comparesEveryCloseWithTheVerdictOfThatMoment(
      String verdicts, long second, String status, boolean bypass) {
    var close = new Transition("7", MIDNIGHT.plusSeconds(second), "10", status, "Closed", false);

    assertThat(Audit.bypasses(List.of(close), CLOSED, log(verdicts))).hasSize(bypass ? 1 : 0);
  }

  @Test
  void saysWhatWasMissingAtThatMoment() {
    var log =
        List.of(
            new Logged(MIDNIGHT, blocked("Assign a steward.")),
            new Logged(MIDNIGHT.plusSeconds(50), blocked("Name it.", "Own it.")),
            new Logged(MIDNIGHT.plusSeconds(300), blocked("Too late.")));
    var close = new Transition("7", MIDNIGHT.plusSeconds(100), "10", "20", "Closed", false);

    assertThat(Audit.bypasses(List.of(close), CLOSED, log))
        .containsExactly(new Bypass("7", close.at(), "Closed", List.of("Name it.", "Own it.")));
  }

  @Test
  void saysWhenNobodyHadJudged() {
    var close = new Transition("7", MIDNIGHT, "10", "20", "Closed", false);

    assertThat(Audit.bypasses(List.of(close), CLOSED, List.of()).get(0).missing())
        .containsExactly("IDD had not judged this incident when it was closed.");
  }

  @Test
  void everyCloseIsJudgedOnItsOwn() {
    var closes =
        List.of(
            new Transition("1", MIDNIGHT.plusSeconds(10), "10", "20", "Closed", false),
            new Transition("2", MIDNIGHT.plusSeconds(20), "20", "10", "Open", false),
            new Transition("3", MIDNIGHT.plusSeconds(100), "10", "20", "Closed", false));

    assertThat(Audit.bypasses(closes, CLOSED, log("0:blocked 50:open")))
        .extracting(Bypass::historyId)
        .containsExactly("1");
  }

  private static List<Logged> log(String verdicts) {
    return Arrays.stream(verdicts.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(":"))
        .map(
            one ->
                new Logged(
                    MIDNIGHT.plusSeconds(Long.parseLong(one[0])),
                    one[1].equals("open") ? new Verdict.Open() : blocked("Mend it.")))
        .toList();
  }

  private static Verdict blocked(String... sentences) {
    return new Verdict.Blocked(
        Arrays.stream(sentences).map(sentence -> new Reason("c", sentence, "f")).toList());
  }
}
