package dev.idd.sandbox.rest;

import dev.idd.sandbox.jql.Jql;
import dev.idd.sandbox.jql.JqlQuery;
import dev.idd.sandbox.jql.JqlSubject;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches with their pages. A page begins after the last issue of the one before, as that issue
 * was then: what changes in between may show up again or move out of sight, as in Jira.
 */
final class Searches {
  private static final int REMEMBERED = 1_000;
  private static final Duration TOKEN_LIFE = Duration.ofDays(7);

  /** One page of issues, and how to ask for the next (null: there is none). */
  record Found(List<Issue> issues, String nextPageToken) {}

  private record Cursor(String jql, IssueSubject last, Instant given) {}

  private record Result(String jql, String account, long version, List<Issue> issues) {}

  private final JiraSite site;
  private final Map<String, Cursor> cursors =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cursor> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long lastToken;
  private Result latest;

  Searches(JiraSite site) {
    this.site = site;
  }

  List<Issue> all(Call call, String jql) {
    JqlQuery query = Jql.parse(jql, new SiteFields(site, call.account())).requireBounded();
    return matching(call, query, Set.of()).stream().map(IssueSubject::issue).toList();
  }

  Found page(Call call, String jql, String token, int size, Set<Long> reconciled) {
    JqlQuery query = Jql.parse(jql, new SiteFields(site, call.account())).requireBounded();
    Cursor cursor = token == null ? null : cursor(jql, token);
    List<Issue> all = cached(call, jql, query, cursor != null, reconciled);
    int from = cursor == null ? 0 : after(all, cursor.last(), query.comparator());
    List<Issue> issues = all.subList(from, Math.min(all.size(), from + size));
    boolean last = from + issues.size() >= all.size();
    return new Found(issues, last ? null : remember(jql, issues.get(issues.size() - 1)));
  }

  private Cursor cursor(String jql, String token) {
    Cursor cursor = cursors.get(token);
    boolean good =
        cursor != null
            && cursor.jql().equals(jql)
            && cursor.given().plus(TOKEN_LIFE).isAfter(site.clock().instant());
    if (!good) {
      throw Refused.because(400, "The provided next page token is invalid or expired.");
    }
    return cursor;
  }

  private String remember(String jql, Issue last) {
    String plain = "page-" + ++lastToken + "-of-" + Integer.toHexString(jql.hashCode());
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes());
    IssueSubject then = new IssueSubject(last.snapshot());
    cursors.put(token, new Cursor(jql, then, site.clock().instant()));
    return token;
  }

  /** Nothing is searched twice for the pages of one search while nothing changes. */
  private List<Issue> cached(
      Call call, String jql, JqlQuery query, boolean further, Set<Long> reconciled) {
    String account = call.account().accountId();
    long version = site.index().version();
    boolean same =
        further
            && reconciled.isEmpty()
            && latest != null
            && latest.jql().equals(jql)
            && latest.account().equals(account)
            && latest.version() == version;
    if (!same) {
      List<Issue> issues =
          matching(call, query, reconciled).stream().map(IssueSubject::issue).toList();
      latest = new Result(jql, account, reconciled.isEmpty() ? version : -1, issues);
    }
    return latest.issues();
  }

  private List<IssueSubject> matching(Call call, JqlQuery query, Set<Long> reconciled) {
    return site.index()
        .issues(reconciled)
        .filter(call::sees)
        .map(IssueSubject::new)
        .filter(query::matches)
        .sorted(query.comparator())
        .toList();
  }

  private static int after(List<Issue> all, IssueSubject last, Comparator<JqlSubject> order) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(new IssueSubject(all.get(middle)), last) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
