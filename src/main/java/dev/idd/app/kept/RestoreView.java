package dev.idd.app.kept;

import dev.idd.app.kept.Restores.Restore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a restore has come, as the settings page shows it. */
record RestoreView(
    String state,
    @Nullable Instant askedAt,
    @Nullable Instant finishedAt,
    @Nullable Integer total,
    int looked,
    int restored,
    List<String> problems) {
  static final RestoreView NEVER = new RestoreView("never", null, null, null, 0, 0, List.of());

  static RestoreView of(Restore one) {
    return new RestoreView(
        one.state().code(),
        one.askedAt(),
        one.finishedAt(),
        one.total(),
        one.looked(),
        one.restored(),
        one.problems());
  }
}
