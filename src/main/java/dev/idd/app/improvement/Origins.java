package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.improvement.ImprovementView.Origin;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where improvements come from: the incidents that their stories are linked to. */
@Component
class Origins {
  private final OtherEnds ends;
  private final RequirementOf requirements;

  Origins(Settings settings, RequirementOf requirements) {
    this.ends = new OtherEnds(settings);
    this.requirements = requirements;
  }

  /** The incidents of a story, as the reader of the story sees them. */
  List<End> incidents(TenantId tenant, Story story) {
    return ends.incidents(tenant, story.fields());
  }

  List<Origin> of(TenantId tenant, Story story) {
    return incidents(tenant, story).stream().map(end -> origin(tenant, end)).toList();
  }

  private Origin origin(TenantId tenant, End incident) {
    return new Origin(
        incident.key().value(), incident.summary(), requirements.incident(tenant, incident.id()));
  }
}
