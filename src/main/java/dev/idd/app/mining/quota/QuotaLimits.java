package dev.idd.app.mining.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many of Jira's points mining may use in an hour. Jira gives an app 65,000 for all its sites
 * together; what mining leaves is for people at work.
 *
 * @param perTenant for one site
 * @param wholeApp for all sites together
 * @param keptForLive percent of both that reading everything leaves to reading what just changed
 */
@ConfigurationProperties("idd.mining.quota")
public record QuotaLimits(
    @DefaultValue("20000") long perTenant,
    @DefaultValue("39000") long wholeApp,
    @DefaultValue("20") int keptForLive) {
  /** Enough for a page of each kind of work. */
  private static final long LEAST = 500;

  public QuotaLimits {
    if (perTenant < LEAST || wholeApp < LEAST) {
      throw new IllegalArgumentException(
          "idd.mining.quota.per-tenant and idd.mining.quota.whole-app must be at least " + LEAST);
    }
    if (keptForLive < 0 || keptForLive > 50) {
      throw new IllegalArgumentException(
          "idd.mining.quota.kept-for-live must be between 0 and 50 (percent)");
    }
  }

  /** What this kind of work may use of a budget. */
  long share(long budget, Work work) {
    return work == Work.LIVE ? budget : budget - budget * keptForLive / 100;
  }

  /** What reading everything may use for one site. */
  public long backfillPerTenant() {
    return Math.min(share(perTenant, Work.BACKFILL), share(wholeApp, Work.BACKFILL));
  }
}
