package dev.idd.app.mining.read;

import dev.idd.app.mining.read.Histories.Past;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody first reacted to an issue: took it, or moved it on. Comments are not read. Pure.
 */
final class Reactions {
  private Reactions() {}

  /**
   * @param open ids of the statuses in which nobody has begun
   */
  static @Nullable Instant first(Past past, Set<String> open) {
    Stream<Instant> moved =
        past.statuses().stream()
            .filter(move -> open.contains(move.from()) && !open.contains(move.to()))
            .map(Histories.StatusChange::at)
            .limit(1);
    return Stream.concat(moved, Stream.ofNullable(past.taken()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
