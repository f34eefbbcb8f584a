package dev.idd.app.extract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Names for the accounts of an Extract, as the person who asks may see them; kept for a while. */
@Component
public class People {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Jira jira;
  private final Cache<Seen, Person> seen;

  People(Jira jira, Clock clock) {
    this.jira = jira;
    this.seen =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** Somebody whose account was closed or is hidden has no name any more. */
  public Person named(Caller caller, String accountId) {
    return seen.get(new Seen(caller, accountId), this::look);
  }

  private Person look(Seen one) {
    try {
      return Person.of(jira.asUser(one.by()).user(one.accountId()));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected hidden) {
      return Person.unknown(one.accountId());
    }
  }

  private record Seen(Caller by, String accountId) {}
}
