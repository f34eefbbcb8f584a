package dev.idd.app.mining;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.store.FactWatch;
import dev.idd.app.tenant.TenantId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody who counts facts. */
@Component
class AnnounceFacts implements FactWatch {
  private final ApplicationEventPublisher events;

  AnnounceFacts(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void changed(TenantId tenant, String project, Set<Long> incidents) {
    events.publishEvent(
        new FactsChanged(
            tenant,
            new ProjectKey(project),
            incidents.stream().map(IssueId::new).collect(Collectors.toUnmodifiableSet())));
  }
}
