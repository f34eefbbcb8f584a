package dev.idd.sandbox;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Transition;
import java.util.List;
import java.util.Map;

/**
 * A rule of "Automation for Jira" that moves issues: it acts as an app of Atlassian's own, and the
 * validators of a transition are asked as for anybody else.
 */
public final class Automation {
  private static final Account ACTOR = Account.app("automation", "Automation for Jira");

  private final JiraSite site;

  Automation(JiraSite site) {
    this.site = site;
  }

  /** What the rule's log says afterwards: the refusals in Jira's words, or nothing. */
  public List<String> move(String key, String transition) {
    return site.locked(() -> moved(site.issues().find(key).orElseThrow(), transition));
  }

  private List<String> moved(Issue issue, String name) {
    try {
      site.changes().transition(actor(issue), issue, transition(issue, name), Map.of());
      return List.of();
    } catch (Refused refused) {
      return refused.messages();
    }
  }

  private Actor actor(Issue issue) {
    Account account =
        site.directory().byId(ACTOR.accountId()).orElseGet(() -> site.directory().add(ACTOR));
    issue.project().grant(account, Permission.ofApp());
    return Actor.of(account);
  }

  private static Transition transition(Issue issue, String name) {
    return issue.project().workflow(issue.type()).from(issue.status()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(issue.key() + " cannot " + name + " now"));
  }
}
