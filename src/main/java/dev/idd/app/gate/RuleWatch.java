package dev.idd.app.gate;

import dev.idd.app.gate.SeenRules.Place;
import dev.idd.app.gate.SeenRules.Seen;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.WorkflowRules;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks where our rule stands, and remembers since when. */
@Service
class RuleWatch {
  private static final String MODULE = "idd-close";
  private static final int PAGE = 50;

  private final Jira jira;
  private final SeenRules seen;
  private final Clock clock;

  RuleWatch(Jira jira, SeenRules seen, Clock clock) {
    this.jira = jira;
    this.seen = seen;
    this.clock = clock;
  }

  /** The rules of all workflows of a site, drafts too, and since when those in force are there. */
  record Look(List<WorkflowRules> rules, List<Seen> seen) {}

  Look look(TenantId tenant) {
    List<WorkflowRules> rules = rules(jira.asApp(tenant));
    return new Look(rules, seen.look(tenant, places(rules), clock.instant()));
  }

  private static List<Place> places(List<WorkflowRules> rules) {
    return rules.stream()
        .filter(one -> !one.workflowId().draft())
        .flatMap(
            one ->
                GateHealth.transitions(one)
                    .map(way -> new Place(one.workflowId().name(), way.id(), way.name())))
        .toList();
  }

  private static List<WorkflowRules> rules(JiraApi site) {
    var all = new ArrayList<WorkflowRules>();
    Page<WorkflowRules> page;
    do {
      page = site.workflowRules(all.size(), PAGE, "validator", MODULE, "transition");
      all.addAll(page.values());
    } while (!page.last() && !page.values().isEmpty());
    return all;
  }
}
