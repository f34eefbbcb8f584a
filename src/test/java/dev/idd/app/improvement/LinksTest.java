package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.improvement.Links.Wish;
import dev.idd.app.improvement.Requests.Claim;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class LinksTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @TestConfiguration(proxyBeanMethods = false)
  static class StandingClock {
    final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

    @Bean
    AtomicReference<Instant> now() {
      return now;
    }

    @Bean
    Clock clock() {
      InstantSource source = now::get;
      return source.withZone(ZoneOffset.UTC);
    }
  }

  @StoreTest
  @Import({Links.class, Requests.class, StandingClock.class})
  abstract static class Promises {
    @Autowired Links links;
    @Autowired Requests requests;
    @Autowired AtomicReference<Instant> now;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final TenantId other = new TenantId(UUID.randomUUID());
    final Caller ada = new Caller(tenant, new AccountId("ada"));
    final IssueId story = new IssueId(7);
    final IssueId incident = new IssueId(1);

    @Test
    void aPromiseStandsUntilItIsKept() {
      links.want(tenant, story, incident, 5L);
      assertThat(links.unfinished(tenant)).containsExactly(story);
      assertThat(links.promised(tenant, incident)).containsExactly(story);
      assertThat(links.wishes(tenant, story)).containsExactly(new Wish(story, incident, true, 5L));

      links.linked(tenant, story, incident);
      assertThat(links.wishes(tenant, story)).containsExactly(new Wish(story, incident, false, 5L));

      links.sprintDone(tenant, story);
      assertThat(links.unfinished(tenant)).isEmpty();
      assertThat(links.incidentsOf(tenant, story)).containsExactly(incident);
    }

    @Test
    void whatNobodyWillMakeIsForgotten() {
      links.want(tenant, story, incident, null);
      links.giveUp(tenant, story, incident);

      assertThat(links.incidentsOf(tenant, story)).isEmpty();
    }

    @Test
    void followsWhatJiraHas() {
      IssueId second = new IssueId(2);
      links.seen(
          tenant, incident, List.of(inSprint(story, 5), inSprint(new IssueId(8), 6)), now.get());
      links.seen(tenant, second, List.of(inSprint(story, 5)), now.get());
      assertThat(links.incidentsOf(tenant, story)).containsExactlyInAnyOrder(incident, second);
      assertThat(links.incidentsInSprint(tenant, 5)).containsExactlyInAnyOrder(incident, second);
      assertThat(links.incidentsInSprint(tenant, 6)).containsExactly(incident);

      links.seen(tenant, incident, List.of(), now.get());
      assertThat(links.incidentsOf(tenant, story)).containsExactly(second);
      assertThat(links.incidentsInSprint(tenant, 6)).isEmpty();
    }

    @Test
    void aPromiseOutlivesALookThatDoesNotSeeItYet() {
      links.want(tenant, story, incident, null);
      links.seen(tenant, incident, List.of(), now.get());

      assertThat(links.promised(tenant, incident)).containsExactly(story);
    }

    @Test
    void aLookThatIsOlderThanTheLinkDoesNotTakeItAway() {
      Instant asked = now.get();
      now.set(asked.plusSeconds(1));
      links.linked(tenant, story, incident);

      links.seen(tenant, incident, List.of(), asked);
      assertThat(links.incidentsOf(tenant, story)).containsExactly(incident);

      links.seen(tenant, incident, List.of(), asked.plusSeconds(2));
      assertThat(links.incidentsOf(tenant, story)).isEmpty();
    }

    @Test
    void keepsSitesApart() {
      links.want(tenant, story, incident, 5L);
      links.seen(tenant, incident, List.of(inSprint(story, 5)), now.get());

      assertThat(links.incidentsOf(other, story)).isEmpty();
      assertThat(links.incidentsInSprint(other, 5)).isEmpty();
      assertThat(links.unfinished(other)).isEmpty();
      links.giveUp(other, story, incident);
      links.seen(other, incident, List.of(), now.get());
      assertThat(links.incidentsOf(tenant, story)).containsExactly(incident);
    }

    @Test
    void oneRequestMakesOneStory() {
      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Fresh());
      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Pending());

      requests.done(tenant, "r", story);
      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Done(story));
      requests.refused(tenant, "r");
      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Done(story));
    }

    @Test
    void aRequestIsLostAfterAWhileAndOnlyOneLooksForIt() {
      requests.claim(ada, "r", incident);
      now.updateAndGet(instant -> instant.plus(Requests.PATIENCE).plusSeconds(1));

      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Lost());
      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Pending());
    }

    @Test
    void aRefusedRequestMayComeAgain() {
      requests.claim(ada, "r", incident);
      requests.refused(tenant, "r");

      assertThat(requests.claim(ada, "r", incident)).isEqualTo(new Claim.Fresh());
    }

    @Test
    void aRequestIsNobodyElses() {
      requests.claim(ada, "r", incident);

      assertThat(requests.claim(ada, "r", new IssueId(2))).isEqualTo(new Claim.Foreign());
      assertThat(requests.claim(new Caller(tenant, new AccountId("bob")), "r", incident))
          .isEqualTo(new Claim.Foreign());
      assertThat(requests.claim(new Caller(other, new AccountId("ada")), "r", incident))
          .isEqualTo(new Claim.Fresh());
    }

    private static Story inSprint(IssueId id, long sprint) {
      try {
        var field = new ObjectMapper().readTree("[{\"id\":" + sprint + ",\"state\":\"active\"}]");
        return Story.of(
            new Issue(id.toString(), "APP-" + id, Map.of("sprint", field), null, null),
            Optional.of("sprint"));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
