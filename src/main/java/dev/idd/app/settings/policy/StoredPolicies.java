package dev.idd.app.settings.policy;

import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Policies in our database, each with a version. What was guessed gives way to what is chosen. */
@Repository
class StoredPolicies implements Policies {
  private static final String SEPARATOR = ",";

  private final JdbcClient jdbc;
  private final SitePolicies sites;

  StoredPolicies(JdbcClient jdbc, SitePolicies sites) {
    this.jdbc = jdbc;
    this.sites = sites;
  }

  /** Who made a policy what it is. */
  enum Source {
    SHIPPED,
    SITE,
    PROJECT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A policy that counts. Version 0: nothing is stored here. */
  record Versioned(long version, Source source, GatePolicy policy) {
    static final Versioned NONE = new Versioned(0, Source.SHIPPED, GatePolicy.STANDARD);

    /** An administrator of the project chose it. */
    boolean chosen() {
      return source == Source.PROJECT;
    }
  }

  @Override
  public GatePolicy of(ProjectSettings project) {
    return versioned(project.tenant(), project.projectId()).policy();
  }

  @Override
  public Set<String> severityFields(TenantId tenant) {
    return jdbc
        .sql(
            """
                select severity_field from project_policy
                where tenant_id = ? and severity_field is not null
                union
                select severity_field from site_policy
                where tenant_id = ? and severity_field is not null
                """)
        .params(tenant.value(), tenant.value())
        .query(String.class)
        .list()
        .stream()
        .flatMap(fields -> Stream.of(fields.split(SEPARATOR)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As they stand in their column; null: none. */
  static @Nullable String severityFields(GatePolicy policy) {
    List<String> fields = policy.severity().fields();
    return fields.isEmpty() ? null : String.join(SEPARATOR, fields);
  }

  /** What counts in a project: its own, else the site's, else the shipped one. */
  Versioned versioned(TenantId tenant, String projectId) {
    Versioned own = own(tenant, projectId);
    return own.source() == Source.PROJECT
        ? own
        : sites.of(tenant).map(site -> followed(site.policy(), own)).orElse(own);
  }

  /** What the project has of its own: chosen or guessed. */
  Versioned own(TenantId tenant, String projectId) {
    return find(tenant, projectId).orElse(Versioned.NONE);
  }

  /** Severity fields differ from project to project: what was found here fills a gap. */
  private static Versioned followed(GatePolicy site, Versioned own) {
    boolean gap = site.severity().fields().isEmpty();
    return new Versioned(
        own.version(), Source.SITE, gap ? site.with(own.policy().severity()) : site);
  }

  private Optional<Versioned> find(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select version, chosen, policy from project_policy
            where tenant_id = ? and project_id = ?
            """)
        .params(tenant.value(), projectId)
        .query(
            (row, n) ->
                new Versioned(
                    row.getLong(1),
                    row.getBoolean(2) ? Source.PROJECT : Source.SHIPPED,
                    PolicyJson.read(row.getString(3))))
        .optional();
  }

  /** An admin's choice; false if somebody else chose in between. */
  @Transactional
  public boolean choose(TenantId tenant, String projectId, long version, GatePolicy policy) {
    return version == 0
        ? insert(tenant, projectId, true, policy)
        : update(tenant, projectId, version, true, policy);
  }

  /** What would count in a project without a policy of its own. */
  Versioned ifInherited(TenantId tenant, String projectId) {
    Versioned own = own(tenant, projectId);
    GatePolicy shipped = GatePolicy.STANDARD.with(own.policy().severity());
    return sites
        .of(tenant)
        .map(site -> followed(site.policy(), own))
        .orElse(new Versioned(own.version(), Source.SHIPPED, shipped));
  }

  /** Changes whenever the policy of the project or of the site does. */
  String stamp(TenantId tenant, String projectId) {
    long site = sites.of(tenant).map(Versioned::version).orElse(0L);
    return own(tenant, projectId).version() + "." + site;
  }

  /** Goes back to what is above; false if somebody else chose in between. */
  @Transactional
  public boolean inherit(TenantId tenant, String projectId, long version) {
    GatePolicy shipped = GatePolicy.STANDARD.with(own(tenant, projectId).policy().severity());
    return update(tenant, projectId, version, false, shipped);
  }

  /** A guess; ignored once somebody has chosen. */
  @Transactional
  public void guess(TenantId tenant, String projectId, SeverityField severity) {
    Versioned known = own(tenant, projectId);
    GatePolicy guessed = known.policy().with(severity);
    if (known.version() == 0) {
      insert(tenant, projectId, false, guessed);
    } else if (known.source() == Source.SHIPPED && !guessed.equals(known.policy())) {
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
            .params(
                tenant.value(), projectId, chosen, severityFields(policy), PolicyJson.write(policy))
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
                severityFields(policy),
                PolicyJson.write(policy),
                tenant.value(),
                projectId,
                version)
            .update()
        == 1;
  }
}
