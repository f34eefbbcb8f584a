package dev.idd.sandbox.connect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What all sites have in common: one key signs their installs, and one authorization server knows
 * who may act for whom on which of them.
 */
public final class Atlassian {
  private final InstallKeys keys = new InstallKeys();
  private final List<UserTokens> sites = new CopyOnWriteArrayList<>();

  /** From now on tokens of this site are granted here too. */
  public void serves(UserTokens site) {
    sites.add(site);
  }

  InstallKeys keys() {
    return keys;
  }

  /** The answer of the site that the assertion is about; if it is about none, a refusal. */
  UserTokens.Answer exchange(Map<String, String> form) {
    UserTokens.Answer answer = new UserTokens.Answer.Refused("invalid_grant", "no site is here");
    for (var site : sites) {
      answer = site.exchange(form);
      if (answer instanceof UserTokens.Answer.Issued) {
        return answer;
      }
    }
    return answer;
  }
}
