package dev.idd.app.pattern;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Owner and linked issue of a finding, as far as the person who chooses them may. */
@Component
class FindingChoices {
  private final Jira jira;
  private final IssueAccess access;

  FindingChoices(Jira jira, IssueAccess access) {
    this.jira = jira;
    this.access = access;
  }

  /**
   * Somebody who can be given work in the project.
   *
   * @param before who owns it already may stay, wherever they are now
   */
  @Nullable String owner(
      Caller caller, ProjectKey project, @Nullable String chosen, @Nullable String before) {
    String account = FindingRequest.clean(chosen);
    if (account.isEmpty()) {
      return null;
    }
    if (!account.equals(before) && !isAssignable(caller, project, account)) {
      throw refused("ownerAccountId", "This person cannot be assigned in " + project + ".");
    }
    return account;
  }

  private boolean isAssignable(Caller caller, ProjectKey project, String account) {
    return account.length() <= 128
        && jira.asUser(caller).assignableAccount(project.value(), account, 1).stream()
            .anyMatch(user -> user.accountId().equals(account));
  }

  /**
   * An issue that the person may see.
   *
   * @param before the one linked already; it stays when the person cannot see it and names none
   */
  @Nullable IssueId issue(Caller caller, @Nullable String key, @Nullable IssueId before) {
    String wanted = FindingRequest.clean(key);
    if (wanted.isEmpty()) {
      return before == null || canSee(caller, before) ? null : before;
    }
    try {
      return access.browse(caller, new IssueKey(wanted)).id();
    } catch (IllegalArgumentException e) {
      throw refused("issueKey", "Give the key of an issue, such as APP-12.");
    } catch (Problem unseen) {
      if (unseen.status() == HttpStatus.NOT_FOUND) {
        throw refused("issueKey", "There is no issue " + wanted + " that you can see.");
      }
      throw unseen;
    }
  }

  private boolean canSee(Caller caller, IssueId issue) {
    return !new SeenIncidents(jira.asUser(caller)).read(List.of(issue)).isEmpty();
  }

  private static Problem refused(String field, String message) {
    return Problem.invalidFields(List.of(new FieldError(field, message)));
  }
}
