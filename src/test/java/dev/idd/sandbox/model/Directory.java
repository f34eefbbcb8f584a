package dev.idd.sandbox.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts of the site and who administers it. */
public final class Directory {
  private final Map<String, Account> byId = new LinkedHashMap<>();
  private final Set<String> admins = new LinkedHashSet<>();

  Directory() {}

  public Account add(Account account) {
    byId.put(account.accountId(), account);
    return account;
  }

  public Account addAdmin(Account account) {
    admins.add(account.accountId());
    return add(account);
  }

  public Collection<Account> all() {
    return byId.values();
  }

  public Optional<Account> byId(String accountId) {
    return Optional.ofNullable(byId.get(accountId));
  }

  public Optional<Account> byEmail(String email) {
    return byId.values().stream().filter(a -> a.email().equalsIgnoreCase(email)).findFirst();
  }

  /** By the short name the sandbox uses: "responder". */
  public Optional<Account> named(String name) {
    return byId.values().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  public boolean administers(Account account) {
    return admins.contains(account.accountId());
  }
}
