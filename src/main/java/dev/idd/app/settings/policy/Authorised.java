package dev.idd.app.settings.policy;

import java.util.Set;

/** Who may waive and override: the project's administrators, named accounts, or both. */
public record Authorised(boolean projectAdmins, Set<String> accounts) {
  public Authorised {
    accounts = Set.copyOf(accounts);
  }

  public boolean includes(String account, boolean projectAdmin) {
    return (projectAdmins && projectAdmin) || accounts.contains(account);
  }

  public boolean nobody() {
    return !projectAdmins && accounts.isEmpty();
  }
}
