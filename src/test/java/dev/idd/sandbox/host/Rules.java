package dev.idd.sandbox.host;

import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.model.Workflow;
import java.util.Collection;
import java.util.stream.Stream;

/** Walks through the workflows of a site. */
final class Rules {
  private Rules() {}

  static Stream<Workflow> workflows(JiraSite site) {
    return site.catalogue().projects().stream().flatMap(p -> p.workflows().stream()).distinct();
  }

  static Stream<ValidatorRule> of(Workflow workflow) {
    return workflow.transitions().stream().map(Transition::validators).flatMap(Collection::stream);
  }
}
