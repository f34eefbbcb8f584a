package dev.idd.probe;

import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.jira.SprintChanged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Remembers what Jira was said to have reported. */
public class SeenFacts {
  private final List<Object> facts = new CopyOnWriteArrayList<>();

  @EventListener({IssueChanged.class, IssueDeleted.class, IssuesLinked.class, SprintChanged.class})
  void on(Object fact) {
    facts.add(fact);
  }

  public List<Object> facts() {
    return List.copyOf(facts);
  }

  public void forget() {
    facts.clear();
  }
}
