package dev.idd.sandbox.server;

import dev.idd.sandbox.model.Account;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param scopes what a Connect app's descriptor lets it do ({@code READ}, {@code WRITE} …); empty
 *     when no app is involved and nothing but the account's permissions limits the call
 * @param appKey the app that calls or on whose behalf the account calls
 */
public record Caller(Account account, Optional<Set<String>> scopes, Optional<String> appKey) {
  /** A person with password or session. */
  public static Caller person(Account account) {
    return new Caller(account, Optional.empty(), Optional.empty());
  }

  /** An app as itself, or a person through an app. */
  public static Caller throughApp(Account account, String appKey, Set<String> scopes) {
    return new Caller(account, Optional.of(Set.copyOf(scopes)), Optional.of(appKey));
  }
}
