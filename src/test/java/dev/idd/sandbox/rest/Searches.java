package dev.idd.sandbox.rest;

import dev.idd.sandbox.jql.Jql;
import dev.idd.sandbox.jql.JqlQuery;
import dev.idd.sandbox.jql.JqlSubject;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Searches with their pages. A page begins after the last issue of the one before, as that issue
 * was then: what changes in between may show up again or move out of sight, as in Jira.
 */
final class Searches {
  private static final int REMEMBERED = 1_000;
  private static final int FOUND = 20;

  /** Whatever fits a page has no further one. */
  private static final int PAGE = 100;

  private static final Pattern BY_ID =
      Pattern.compile("id in \\((\\d+(?:, ?\\d+)*)\\) ORDER BY [\\w, ]+");
  private static final Duration TOKEN_LIFE = Duration.ofDays(7);

  /** One page of issues, and how to ask for the next (null: there is none). */
  record Found(List<Issue> issues, String nextPageToken) {}

  private record Cursor(String jql, IssueSubject last, Instant given) {}

  private record Asked(String jql, String account) {}

  private record Result(long version, List<Issue> issues) {}

  private final JiraSite site;
  private final Map<String, Cursor> cursors = lately(REMEMBERED);
  private final Map<Asked, Result> results = lately(FOUND);
  private long lastToken;

  Searches(JiraSite site) {
    this.site = site;
  }

  List<Issue> all(Call call, String jql) {
    JqlQuery query = Jql.parse(jql, new SiteFields(site, call.account())).requireBounded();
    return matching(call, jql, query, Set.of()).stream().map(IssueSubject::issue).toList();
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
    var asked = new Asked(jql, call.account().accountId());
    long version = site.index().version();
    Result known = results.get(asked);
    if (further && reconciled.isEmpty() && known != null && known.version() == version) {
      return known.issues();
    }
    List<Issue> issues =
        matching(call, jql, query, reconciled).stream().map(IssueSubject::issue).toList();
    if (reconciled.isEmpty() && issues.size() > PAGE) {
      results.put(asked, new Result(version, issues));
    }
    return issues;
  }

  private static <K, V> Map<K, V> lately(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  private List<IssueSubject> matching(Call call, String jql, JqlQuery query, Set<Long> reconciled) {
    Set<Long> only = ids(jql);
    return site.index()
        .issues(reconciled)
        .filter(issue -> only.isEmpty() || only.contains(issue.id()))
        .filter(call::sees)
        .map(IssueSubject::new)
        .filter(query::matches)
        .sorted(query.comparator())
        .toList();
  }

  /** The only ids that can match, so that the others need not be tried; none: all can. */
  private static Set<Long> ids(String jql) {
    var named = BY_ID.matcher(jql);
    return named.matches()
        ? Arrays.stream(named.group(1).split(",\\s*"))
            .map(Long::valueOf)
            .collect(Collectors.toSet())
        : Set.of();
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
