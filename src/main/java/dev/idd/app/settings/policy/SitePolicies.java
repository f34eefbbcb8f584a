package dev.idd.app.settings.policy;

import dev.idd.app.settings.policy.StoredPolicies.Source;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The policies that the projects of a site follow until they have their own. */
@Repository
class SitePolicies {
  private final JdbcClient jdbc;

  SitePolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Versioned> of(TenantId tenant) {
    return jdbc.sql("select version, policy from site_policy where tenant_id = ?")
        .param(tenant.value())
        .query(
            (row, n) ->
                new Versioned(row.getLong(1), Source.SITE, PolicyJson.read(row.getString(2))))
        .optional();
  }

  /** A Jira administrator's choice; false if somebody else chose in between. */
  @Transactional
  public boolean choose(TenantId tenant, long version, GatePolicy policy) {
    String fields = StoredPolicies.severityFields(policy);
    String json = PolicyJson.write(policy);
    if (version == 0) {
      return jdbc.sql(
                  """
                  insert into site_policy (tenant_id, version, severity_field, policy)
                  values (?, 1, ?, ?) on conflict do nothing
                  """)
              .params(tenant.value(), fields, json)
              .update()
          == 1;
    }
    return jdbc.sql(
                """
                update site_policy set version = version + 1, severity_field = ?, policy = ?
                where tenant_id = ? and version = ?
                """)
            .params(fields, json, tenant.value(), version)
            .update()
        == 1;
  }

  /** Gives the site's policy up; false if somebody else chose in between. */
  @Transactional
  public boolean forget(TenantId tenant, long version) {
    return jdbc.sql("delete from site_policy where tenant_id = ? and version = ?")
            .params(tenant.value(), version)
            .update()
        == 1;
  }
}
