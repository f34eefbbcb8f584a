package dev.idd.app.mining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.Jira;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.quota.Work;
import dev.idd.app.mining.read.ProjectStatuses;
import dev.idd.app.mining.read.Reader;
import dev.idd.app.mining.read.TrackedTypes;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes readers of a site: they know what to ask for, and every call of theirs is counted. */
@Component
class Readers {
  private final Jira jira;
  private final Settings settings;
  private final FieldsOfSite fields;
  private final Quota quota;
  private final Clock clock;

  /** A workflow changes rarely; the runs of one reading follow each other closely. */
  private final Cache<TenantId, ProjectStatuses> statuses =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).maximumSize(10_000).build();

  Readers(Jira jira, Settings settings, FieldsOfSite fields, Quota quota, Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.fields = fields;
    this.quota = quota;
    this.clock = clock;
  }

  Reader of(TenantId tenant) {
    return of(tenant, types(tenant));
  }

  Reader of(TenantId tenant, TrackedTypes types) {
    return new Reader(
        quota.metered(tenant, jira.asApp(tenant)),
        types,
        statuses.get(tenant, any -> new ProjectStatuses()),
        clock);
  }

  TrackedTypes types(TenantId tenant) {
    return new TrackedTypes(settings.tracked(tenant), fields.of(tenant));
  }

  /**
   * @param issues how many issues the next step reads, about
   * @throws dev.idd.app.mining.quota.Paused if it has to wait
   */
  void require(TenantId tenant, Work work, int issues) {
    quota.require(tenant, work, issues);
  }
}
