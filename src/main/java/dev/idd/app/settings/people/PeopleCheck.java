package dev.idd.app.settings.people;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Says what is wrong with choices about people. Only somebody who is newly named is looked up:
 * whoever left since then is passed over when it matters, and keeps nobody from saving.
 */
@Service
class PeopleCheck {
  private final Jira jira;

  PeopleCheck(Jira jira) {
    this.jira = jira;
  }

  List<FieldError> flaws(
      Caller caller, VisibleProject project, PeopleChoices before, PeopleChoices next) {
    var flaws = new ArrayList<>(PeopleFlaws.of(next, project.key()));
    // What the app puts back was looked up when it was chosen; who left since keeps nothing away.
    if (flaws.isEmpty() && !caller.isApp()) {
      JiraApi site = jira.asUser(caller);
      stewards(flaws, site, project, before, next);
      analysts(flaws, site, before, next);
      digestIssue(flaws, caller, before, next);
    }
    return flaws;
  }

  private static void stewards(
      List<FieldError> flaws,
      JiraApi site,
      VisibleProject project,
      PeopleChoices before,
      PeopleChoices next) {
    List<String> accounts = next.steward().accounts();
    for (int i = 0; i < accounts.size(); i++) {
      String account = accounts.get(i);
      if (!before.steward().accounts().contains(account)
          && !assignable(site, project.key().value(), account)) {
        flaws.add(
            new FieldError(
                "steward.accounts[" + i + "]",
                exists(site, account)
                    ? "This person cannot be assigned in " + project.key() + "."
                    : "There is no such account."));
      }
    }
  }

  private static void analysts(
      List<FieldError> flaws, JiraApi site, PeopleChoices before, PeopleChoices next) {
    List<String> accounts = next.patternAnalysts();
    for (int i = 0; i < accounts.size(); i++) {
      String account = accounts.get(i);
      if (!before.patternAnalysts().contains(account) && !exists(site, account)) {
        flaws.add(new FieldError("patternAnalysts[" + i + "]", "There is no such account."));
      }
    }
  }

  private void digestIssue(
      List<FieldError> flaws, Caller caller, PeopleChoices before, PeopleChoices next) {
    Digest digest = next.digest();
    Digest known = before.digest();
    if (digest == null || (known != null && known.issueKey().equals(digest.issueKey()))) {
      return;
    }
    if (!sees(jira.asUser(caller), digest.issueKey())) {
      flaws.add(
          new FieldError("digest.issueKey", "There is no such issue, or you may not see it."));
    } else if (!sees(jira.asApp(caller.tenant()), digest.issueKey())) {
      flaws.add(
          new FieldError("digest.issueKey", "The app may not see this issue. Choose another."));
    }
  }

  private static boolean assignable(JiraApi site, String project, String account) {
    try {
      return site.assignableAccount(project, account, 1).stream()
          .anyMatch(user -> user.accountId().equals(account));
    } catch (JiraFailure.Gone | JiraFailure.Rejected unknown) {
      return false;
    }
  }

  private static boolean exists(JiraApi site, String account) {
    try {
      return !site.user(account).app();
    } catch (JiraFailure.Gone | JiraFailure.Rejected unknown) {
      return false;
    }
  }

  private static boolean sees(JiraApi site, String issue) {
    try {
      site.issue(issue, "summary", null, null);
      return true;
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      return false;
    }
  }
}
