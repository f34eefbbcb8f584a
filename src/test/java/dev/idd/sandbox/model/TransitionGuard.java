package dev.idd.sandbox.model;

import java.util.List;

/** Asks the validators of a transition. */
@FunctionalInterface
public interface TransitionGuard {
  /**
   * @param issue the issue as it would be, with the changes given with the transition
   * @param original the issue as it is
   * @return the sentences of the validators that refuse; empty when the issue may pass
   */
  List<String> refusals(Account user, Issue issue, Issue original, Transition transition);
}
