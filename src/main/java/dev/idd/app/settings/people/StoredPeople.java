package dev.idd.app.settings.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Choices about people in our database, each with a version and since when its rule holds. */
@Repository
class StoredPeople implements ChosenPeople {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  StoredPeople(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** Version 0: nothing is stored. */
  record Versioned(long version, PeopleChoices choices, @Nullable Instant ruleSince) {
    static final Versioned NONE = new Versioned(0, PeopleChoices.NONE, null);
  }

  @Override
  public PeopleChoices of(ProjectSettings project) {
    return versioned(project.tenant(), project.projectId()).choices();
  }

  @Override
  public Optional<Instant> ruleSince(ProjectSettings project) {
    return Optional.ofNullable(versioned(project.tenant(), project.projectId()).ruleSince());
  }

  Versioned versioned(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select version, choices, rule_since from project_people
            where tenant_id = ? and project_id = ?
            """)
        .params(tenant.value(), projectId)
        .query(
            (row, number) ->
                new Versioned(
                    row.getLong(1),
                    read(row.getString(2)),
                    instant(row.getObject(3, OffsetDateTime.class))))
        .optional()
        .orElse(Versioned.NONE);
  }

  /** An admin's choice; false if somebody else chose in between. */
  @Transactional
  public boolean choose(
      TenantId tenant, String projectId, ProjectKey key, long version, PeopleChoices choices) {
    OffsetDateTime since = since(versioned(tenant, projectId), choices);
    boolean chosen =
        version == 0
            ? insert(tenant, projectId, choices, since)
            : update(tenant, projectId, version, choices, since);
    if (chosen) {
      events.publishEvent(new KeptProjectChanged(tenant, key));
    }
    return chosen;
  }

  /** A rule that stays on keeps its beginning, however it changes. */
  private @Nullable OffsetDateTime since(Versioned before, PeopleChoices next) {
    if (!next.steward().on()) {
      return null;
    }
    Instant known = before.ruleSince();
    return (known == null ? clock.instant() : known).atOffset(ZoneOffset.UTC);
  }

  private boolean insert(
      TenantId tenant, String projectId, PeopleChoices choices, @Nullable OffsetDateTime since) {
    return jdbc.sql(
                """
                insert into project_people (tenant_id, project_id, version, choices, rule_since)
                values (?, ?, 1, ?, ?) on conflict do nothing
                """)
            .params(tenant.value(), projectId, json(choices), since)
            .update()
        == 1;
  }

  private boolean update(
      TenantId tenant,
      String projectId,
      long version,
      PeopleChoices choices,
      @Nullable OffsetDateTime since) {
    return jdbc.sql(
                """
                update project_people
                set version = version + 1, choices = ?, rule_since = ?
                where tenant_id = ? and project_id = ? and version = ?
                """)
            .params(json(choices), since, tenant.value(), projectId, version)
            .update()
        == 1;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static String json(PeopleChoices choices) {
    try {
      return JSON.writeValueAsString(choices);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Choices are always JSON", e);
    }
  }

  private static PeopleChoices read(String json) {
    try {
      return JSON.readValue(json, PeopleChoices.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored choices about people cannot be read", e);
    }
  }
}
