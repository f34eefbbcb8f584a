package dev.idd.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.tenant.TenantId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class StoredSettingsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(StoredSettings.class)
  @RecordApplicationEvents
  abstract static class Promises {
    @Autowired StoredSettings settings;
    @Autowired ApplicationEvents events;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Named ops = new Named("1000", new ProjectKey("OPS"), "Operations");
    final Choices guess = new Choices(Set.of("1"), Set.of("20", "21"), "77", Set.of("OPS", "APP"));
    final Choices choice =
        new Choices(
            Set.of("1", "2"),
            Set.of("20"),
            "76",
            Set.of("APP"),
            Set.of("5", "6"),
            Set.of("19"),
            "customfield_1",
            90);

    @Test
    void keepsAGuess() {
      settings.guessed(tenant, ops, guess, false);

      assertThat(settings.of(tenant, ops.key()))
          .contains(
              new ProjectSettings(
                  tenant,
                  "1000",
                  ops.key(),
                  "Operations",
                  Set.of("1"),
                  Set.of("20", "21"),
                  "77",
                  Set.of(new ProjectKey("OPS"), new ProjectKey("APP"))));
    }

    @Test
    void keepsEverythingThatWasChosen() {
      settings.chosen(tenant, ops, 0, choice);

      assertThat(settings.of(tenant, ops.key()))
          .contains(
              new ProjectSettings(
                  tenant,
                  "1000",
                  ops.key(),
                  "Operations",
                  Set.of("1", "2"),
                  Set.of("20"),
                  "76",
                  Set.of(new ProjectKey("APP")),
                  Set.of("5", "6"),
                  Set.of("19"),
                  "customfield_1",
                  90));
    }

    @Test
    void tellsOthersOnlyWhatIsNew() {
      settings.guessed(tenant, ops, guess, false);
      settings.guessed(tenant, ops, guess, false);
      assertThat(events.stream(ProjectTracked.class)).hasSize(1);

      settings.guessed(tenant, ops, guess, true);
      assertThat(events.stream(ProjectTracked.class)).hasSize(2);

      settings.guessed(tenant, ops, choice, false);
      assertThat(events.stream(ProjectTracked.class)).hasSize(3);
    }

    @Test
    void aChoiceIsNeverGuessedOver() {
      settings.guessed(tenant, ops, guess, false);
      settings.chosen(tenant, ops, 1, choice);
      settings.guessed(tenant, ops, guess, false);

      assertThat(settings.stored(tenant, "1000"))
          .map(StoredSettings.Stored::choices)
          .contains(choice);
    }

    @Test
    void twoChoicesAtOnceAreAConflict() {
      settings.chosen(tenant, ops, 0, guess);
      settings.chosen(tenant, ops, 1, choice);

      assertThatThrownBy(() -> settings.chosen(tenant, ops, 1, guess))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThatThrownBy(() -> settings.chosen(tenant, ops, 0, guess))
          .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void followsARenamedProject() {
      settings.guessed(tenant, ops, guess, false);
      var renamed = new Named("1000", new ProjectKey("SRE"), "Reliability");
      settings.guessed(tenant, renamed, guess, false);

      assertThat(settings.of(tenant, new ProjectKey("OPS"))).isEmpty();
      assertThat(settings.of(tenant, new ProjectKey("SRE")))
          .map(ProjectSettings::projectName)
          .contains("Reliability");
      assertThat(settings.tracked(tenant)).hasSize(1);
    }

    @Test
    void keepsSitesApart() {
      settings.guessed(tenant, ops, guess, false);
      TenantId other = new TenantId(UUID.randomUUID());

      assertThat(settings.tracked(other)).isEmpty();
      assertThat(settings.of(other, ops.key())).isEmpty();
      settings.chosen(other, ops, 0, choice);
      assertThat(settings.stored(tenant, "1000"))
          .map(StoredSettings.Stored::choices)
          .contains(guess);
    }
  }
}
