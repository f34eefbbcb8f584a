package dev.idd.app.settings.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Policies in our database, each with a version. What was guessed gives way to what is chosen. */
@Repository
class StoredPolicies implements Policies {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final JdbcClient jdbc;

  StoredPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Version 0: nothing is stored. */
  record Versioned(long version, boolean chosen, GatePolicy policy) {
    static final Versioned NONE = new Versioned(0, false, GatePolicy.STANDARD);
  }

  @Override
  public GatePolicy of(ProjectSettings project) {
    return versioned(project.tenant(), project.projectId()).policy();
  }

  @Override
  public Set<String> severityFields(TenantId tenant) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct severity_field from project_policy
                where tenant_id = ? and severity_field is not null
                """)
            .param(tenant.value())
            .query(String.class)
            .list());
  }

  Versioned versioned(TenantId tenant, String projectId) {
    return find(tenant, projectId).orElse(Versioned.NONE);
  }

  private Optional<Versioned> find(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select version, chosen, policy from project_policy
            where tenant_id = ? and project_id = ?
            """)
        .params(tenant.value(), projectId)
        .query((row, n) -> new Versioned(row.getLong(1), row.getBoolean(2), read(row.getString(3))))
        .optional();
  }

  /** An admin's choice; false if somebody else chose in between. */
  @Transactional
  public boolean choose(TenantId tenant, String projectId, long version, GatePolicy policy) {
    return version == 0
        ? insert(tenant, projectId, true, policy)
        : update(tenant, projectId, version, true, policy);
  }

  /** A guess; ignored once somebody has chosen. */
  @Transactional
  public void guess(TenantId tenant, String projectId, SeverityField severity) {
    Versioned known = versioned(tenant, projectId);
    GatePolicy guessed = known.policy().with(severity);
    if (known.version() == 0) {
      insert(tenant, projectId, false, guessed);
    } else if (!known.chosen() && !guessed.equals(known.policy())) {
      update(tenant, projectId, known.version(), false, guessed);
    }
  }

  private boolean insert(TenantId tenant, String projectId, boolean chosen, GatePolicy policy) {
    return jdbc.sql(
                """
            insert into project_policy
              (tenant_id, project_id, version, chosen, severity_field, policy)
            values (?, ?, 1, ?, ?, ?) on conflict do nothing
            """)
            .params(tenant.value(), projectId, chosen, policy.severity().fieldId(), json(policy))
            .update()
        == 1;
  }

  private boolean update(
      TenantId tenant, String projectId, long version, boolean chosen, GatePolicy policy) {
    return jdbc.sql(
                """
            update project_policy
            set version = version + 1, chosen = ?, severity_field = ?, policy = ?
            where tenant_id = ? and project_id = ? and version = ?
            """)
            .params(
                chosen,
                policy.severity().fieldId(),
                json(policy),
                tenant.value(),
                projectId,
                version)
            .update()
        == 1;
  }

  private static String json(GatePolicy policy) {
    try {
      return JSON.writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A policy is always JSON", e);
    }
  }

  static JsonNode tree(int shape, Versioned stored) {
    return JSON.createObjectNode()
        .put("v", shape)
        .put("chosen", stored.chosen())
        .set("policy", JSON.valueToTree(stored.policy()));
  }

  static GatePolicy read(String json) {
    try {
      return JSON.readValue(json, GatePolicy.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored policy cannot be read", e);
    }
  }
}
