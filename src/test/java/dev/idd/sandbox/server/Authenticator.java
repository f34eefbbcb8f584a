package dev.idd.sandbox.server;

import java.util.Optional;

/** Finds out who calls, for one kind of credentials. */
@FunctionalInterface
public interface Authenticator {
  /**
   * @return empty when the request does not carry this kind of credentials
   * @throws Unauthorised when it does and they are no good
   */
  Optional<Caller> authenticate(Request request);

  /** Credentials that are no good, and why: answered with 401. */
  final class Unauthorised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unauthorised(String why) {
      super(why);
    }
  }
}
