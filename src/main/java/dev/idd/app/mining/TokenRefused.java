package dev.idd.app.mining;

import dev.idd.app.jira.JiraFailure;
import dev.idd.app.shared.RetryAdvice;

/**
 * Jira no longer accepts our place in its list (a token lives for seven days): reading starts
 * again. It is a failure, so that a site that refuses every token is asked ever less often.
 */
final class TokenRefused extends RuntimeException implements RetryAdvice {
  private static final long serialVersionUID = 1L;

  TokenRefused(JiraFailure.Rejected refused) {
    super("Jira no longer accepts our place in its list, so reading starts again.", refused);
  }

  @Override
  public Advice advice() {
    return new Advice.BackOff();
  }
}
