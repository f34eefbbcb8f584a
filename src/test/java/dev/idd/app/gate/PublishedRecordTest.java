package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.kept.Room;
import dev.idd.app.settings.policy.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedRecordTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Test
  void isReadBackAsItWasWritten() {
    var record = PublishedRecord.of(List.of(exemption(0)), List.of(bypass(1)));

    assertThat(PublishedRecord.read(record.json())).contains(record);
    assertThat(record.exemptions()).containsExactly(exemption(0));
    assertThat(record.bypasses()).containsExactly(bypass(1));
    assertThat(record.dropped()).isZero();
  }

  @Test
  void theOldestGoWhenThereIsNoRoom() {
    List<Exemption> exemptions = IntStream.range(0, 100).mapToObj(i -> exemption(2 * i)).toList();
    List<Bypass> bypasses = IntStream.range(0, 100).mapToObj(i -> bypass(2 * i + 1)).toList();

    var record = PublishedRecord.of(exemptions, bypasses);

    assertThat(Room.isEnoughFor(record.json())).isTrue();
    int kept = record.exemptions().size() + record.bypasses().size();
    assertThat(record.dropped()).isPositive().isEqualTo(200 - kept);
    assertThat(record.exemptions()).contains(exemption(198)).doesNotContain(exemption(0));
    assertThat(record.bypasses()).contains(bypass(199)).doesNotContain(bypass(1));
    assertThat(PublishedRecord.read(record.json())).contains(record);
  }

  private static Exemption exemption(int number) {
    return new Exemption(
        new UUID(1, number),
        Kind.OVERRIDE,
        Form.NONE,
        "Because. ".repeat(60),
        "account-" + number,
        NOON.plusSeconds(number),
        NOON.plusSeconds(number + 60),
        NOON.plusSeconds(number + 30),
        "used");
  }

  private static Bypass bypass(int number) {
    return new Bypass(
        "" + number,
        NOON.plusSeconds(number),
        "Closed",
        List.of("Assign an Improvement Steward.", "State the requirement."),
        "reopened");
  }
}
