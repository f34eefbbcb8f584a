package dev.idd.app.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.rows.MetricRows;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Histories of projects as they were last counted, ready to be counted again. One question to the
 * database tells whether a history is still true; only then is it read again.
 */
@Component
class HistoryShelf {
  private final MetricRows rows;
  private final Cache<Key, Versioned> shelf;

  HistoryShelf(MetricRows rows, ShelfSettings settings) {
    this.rows = rows;
    this.shelf =
        Caffeine.newBuilder()
            .maximumWeight(settings.rows())
            .weigher((Key key, Versioned kept) -> 1 + kept.history().size())
            .build();
  }

  private record Key(TenantId tenant, ProjectKey project, int lookbackDays) {}

  /** A history and the state of the rows that it was read from. */
  record Versioned(long version, History history) {}

  Versioned of(CountedProject project) {
    var key = new Key(project.tenant(), project.key(), project.lookbackDays());
    // Asked first: what changes while we read makes it old, never too new.
    long version =
        rows.version(project.tenant(), project.key()).map(MetricRows.Version::number).orElse(0L);
    Versioned kept = shelf.getIfPresent(key);
    if (kept != null && kept.version() == version) {
      return kept;
    }
    var fresh = new Versioned(version, read(project, version));
    shelf.put(key, fresh);
    return fresh;
  }

  private History read(CountedProject project, long version) {
    return version == 0
        ? History.of(List.of(), List.of(), List.of(), project.lookback().toMillis())
        : rows.history(project.tenant(), project.key(), project.lookback());
  }
}
