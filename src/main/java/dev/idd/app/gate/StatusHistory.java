package dev.idd.app.gate;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads every status change of an issue from Jira's changelog. */
@Component
class StatusHistory {
  private static final int PAGE = 100;

  private final Jira jira;

  StatusHistory(Jira jira) {
    this.jira = jira;
  }

  List<Transition> of(TenantId tenant, IssueId id) {
    var transitions = new ArrayList<Transition>();
    int seen = 0;
    Page<History> page;
    do {
      page = jira.asApp(tenant).changelog(id.toString(), seen, PAGE);
      page.values().forEach(history -> addStatusChanges(transitions, history));
      seen += page.values().size();
    } while (!page.last() && !page.values().isEmpty());
    return transitions;
  }

  private static void addStatusChanges(List<Transition> transitions, History history) {
    history.items().stream()
        .filter(item -> item.field().equals("status") && item.to() != null)
        .forEach(
            item ->
                transitions.add(
                    new Transition(
                        history.id(),
                        IssueFields.instant(history.created()),
                        item.from() == null ? "" : item.from(),
                        String.valueOf(item.to()),
                        item.toText() == null ? "" : item.toText(),
                        history.author() != null && history.author().app())));
  }
}
