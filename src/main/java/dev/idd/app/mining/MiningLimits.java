package dev.idd.app.mining;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is read at once, and how often.
 *
 * @param pageSize issues per search; Jira gives at most 100 with their history
 * @param pagesPerRun pages that one job reads before it lets others have a turn
 * @param every how long after one look at what changed comes the next
 * @param overlap how far a look reaches back before the previous one; covers Jira's late index
 * @param renewEvery after how long everything is read again, for what webhooks and looks missed
 */
@ConfigurationProperties("idd.mining")
public record MiningLimits(
    @DefaultValue("100") int pageSize,
    @DefaultValue("10") int pagesPerRun,
    @DefaultValue("15m") Duration every,
    @DefaultValue("60m") Duration overlap,
    @DefaultValue("7d") Duration renewEvery) {
  public MiningLimits {
    if (pageSize < 1 || pageSize > 100) {
      throw new IllegalArgumentException("idd.mining.page-size must be between 1 and 100");
    }
    if (pagesPerRun < 1) {
      throw new IllegalArgumentException("idd.mining.pages-per-run must be at least 1");
    }
  }
}
