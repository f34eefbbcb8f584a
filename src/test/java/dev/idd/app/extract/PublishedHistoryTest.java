package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.kept.Room;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedHistoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Test
  void isReadBackAsItWasWritten() {
    var history = PublishedHistory.of(3, NOON, changes(3), 3);

    assertThat(PublishedHistory.read(history.json())).contains(history);
    assertThat(history.dropped()).isZero();
  }

  @Test
  void theOldestGoWhenThereIsNoRoom() {
    var history = PublishedHistory.of(5_000, NOON, changes(400), 5_000);

    assertThat(Room.isEnoughFor(history.json())).isTrue();
    assertThat(history.changes()).startsWith(changes(400).get(0)).hasSizeBetween(150, 399);
    assertThat(history.dropped()).isEqualTo(5_000 - history.changes().size());
  }

  /** The newest first. */
  private static List<History.Change> changes(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> new History.Change(many - i, "root-cause", "a".repeat(40), NOON))
        .toList();
  }
}
