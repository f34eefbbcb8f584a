package dev.idd.app.mining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.read.SiteFields;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.settings.policy.SeverityField;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the fields by their kind, because ids and names differ from site to site; the severity
 * field of a project is the one that its policy names.
 */
@Component
class FieldsInJira implements FieldsOfSite {
  private static final String SPRINTS = "com.pyxis.greenhopper.jira:gh-sprint";
  private static final String TEAM =
      "com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team";

  private final Jira jira;
  private final Quota quota;
  private final Settings settings;
  private final Policies policies;
  private final FactsSettings chosen;
  private final Cache<TenantId, Found> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(30)).maximumSize(10_000).build();

  FieldsInJira(Jira jira, Quota quota, Settings settings, Policies policies, FactsSettings chosen) {
    this.jira = jira;
    this.quota = quota;
    this.settings = settings;
    this.policies = policies;
    this.chosen = chosen;
  }

  private record Found(@Nullable String sprints, @Nullable String team) {}

  @Override
  public SiteFields of(TenantId tenant) {
    var severities = new HashMap<String, SeverityField>();
    settings
        .tracked(tenant)
        .forEach(one -> severities.put(one.project().value(), policies.of(one).severity()));
    Found found = known.get(tenant, this::find);
    return new SiteFields(severities, found.sprints(), found.team());
  }

  private Found find(TenantId tenant) {
    List<Field> fields = quota.metered(tenant, jira.asApp(tenant)).fields();
    return new Found(
        ofKind(fields, SPRINTS),
        chosen.teamField().isEmpty() ? ofKind(fields, TEAM) : named(fields));
  }

  private @Nullable String named(List<Field> fields) {
    return fields.stream()
        .filter(
            field ->
                field.id().equals(chosen.teamField()) || field.name().equals(chosen.teamField()))
        .map(Field::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String ofKind(List<Field> fields, String kind) {
    return fields.stream()
        .filter(field -> field.schema() != null && kind.equals(field.schema().custom()))
        .map(Field::id)
        .findFirst()
        .orElse(null);
  }
}
