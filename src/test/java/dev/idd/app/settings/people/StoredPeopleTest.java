package dev.idd.app.settings.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.people.StewardRule.Kind;
import dev.idd.app.settings.people.StewardRule.Turn;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

class StoredPeopleTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(StoredPeople.class)
  abstract static class Promises {
    @Autowired StoredPeople people;

    static final ProjectKey OPS = new ProjectKey("OPS");

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final PeopleChoices rotation = with(new StewardRule(Kind.ROTATION, List.of("a"), Turn.WEEK));
    final PeopleChoices assignee = with(new StewardRule(Kind.ASSIGNEE, List.of(), Turn.WEEK));

    private static PeopleChoices with(StewardRule rule) {
      return new PeopleChoices(
          rule,
          new Reminders(12, true, false, 3, true),
          "Europe/Berlin",
          new QuietHours("18:00", "08:00"),
          new Digest("monday", 9, "OPS-1"),
          List.of("analyst"));
    }

    @Test
    void keepsWhatWasChosen() {
      assertThat(people.choose(tenant, "1000", OPS, 0, rotation)).isTrue();

      assertThat(people.versioned(tenant, "1000").choices()).isEqualTo(rotation);
      assertThat(people.versioned(tenant, "2000")).isEqualTo(StoredPeople.Versioned.NONE);
    }

    @Test
    void oneOfTwoAtOnceIsTold() {
      people.choose(tenant, "1000", OPS, 0, rotation);

      assertThat(people.choose(tenant, "1000", OPS, 0, assignee)).isFalse();
      assertThat(people.choose(tenant, "1000", OPS, 2, assignee)).isFalse();
      assertThat(people.choose(tenant, "1000", OPS, 1, assignee)).isTrue();
    }

    @Test
    void aRuleThatStaysOnKeepsItsBeginning() {
      people.choose(tenant, "1000", OPS, 0, rotation);
      var since = people.versioned(tenant, "1000").ruleSince();
      people.choose(tenant, "1000", OPS, 1, assignee);
      assertThat(people.versioned(tenant, "1000").ruleSince()).isNotNull().isEqualTo(since);

      people.choose(tenant, "1000", OPS, 2, PeopleChoices.NONE);
      assertThat(people.versioned(tenant, "1000").ruleSince()).isNull();
    }
  }
}
