package dev.idd.app.extract;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.tenant.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in an issue's history when it was last taken out of its closed status. Pure. */
final class Reopenings {
  /** Jira does not always say who; an automation or an import has no account. */
  private static final AccountId NOBODY = new AccountId("nobody");

  private Reopenings() {}

  /** Somebody took the incident out of a closed status. */
  record Reopened(AccountId by, Instant at) {}

  static Optional<Reopened> last(List<History> histories, Set<String> closedStatuses) {
    return histories.stream()
        .filter(one -> one.items().stream().anyMatch(item -> reopens(item, closedStatuses)))
        .map(Reopenings::reopened)
        .max(Comparator.comparing(Reopened::at));
  }

  private static boolean reopens(Item item, Set<String> closedStatuses) {
    return item.field().equals("status")
        && item.from() != null
        && item.to() != null
        && closedStatuses.contains(item.from())
        && !closedStatuses.contains(item.to());
  }

  private static Reopened reopened(History history) {
    AccountId by = history.author() == null ? NOBODY : new AccountId(history.author().accountId());
    return new Reopened(by, IssueFields.instant(history.created()));
  }
}
