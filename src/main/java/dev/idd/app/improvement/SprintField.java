package dev.idd.app.improvement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the field in which a site keeps sprints; its id differs from site to site. */
@Component
class SprintField {
  private static final String KIND = "com.pyxis.greenhopper.jira:gh-sprint";

  private final Jira jira;
  private final Cache<TenantId, Optional<String>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(30)).maximumSize(10_000).build();

  SprintField(Jira jira) {
    this.jira = jira;
  }

  /** Its id; empty on a site without Jira Software. */
  Optional<String> of(TenantId tenant) {
    Optional<String> field = known.getIfPresent(tenant);
    if (field == null) {
      field =
          jira.asApp(tenant).fields().stream()
              .filter(SprintField::holdsSprints)
              .map(Field::id)
              .findFirst();
      known.put(tenant, field);
    }
    return field;
  }

  private static boolean holdsSprints(Field field) {
    return field.schema() != null && KIND.equals(field.schema().custom());
  }
}
