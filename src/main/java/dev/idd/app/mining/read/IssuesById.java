package dev.idd.app.mining.read;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues by id, as they are now. An id that is missing from the answer does not exist or is
 * not for us to see.
 *
 * <p>Jira refuses a whole query when one id in it does not exist. Then the batch is halved until
 * the culprit is alone and asked for by itself, so that "gone" is only what Jira calls gone.
 */
final class IssuesById {
  /** Jira reconciles at most this many. */
  static final int BATCH = 50;

  private static final int PAGE = 100;

  private final JiraApi jira;
  private final List<String> fields;

  /**
   * @param fields what is asked of each issue
   */
  IssuesById(JiraApi jira, List<String> fields) {
    this.jira = jira;
    this.fields = fields;
  }

  List<Issue> read(Collection<Long> ids) {
    return read(ids, BATCH, Fetch::byId);
  }

  /** As the search index has them, twice as many at a time; what it does not know yet, as it is. */
  List<Issue> readIndexed(Collection<Long> ids) {
    var found = new ArrayList<>(read(ids, PAGE, Fetch::byIdFromIndex));
    var missing = new TreeSet<>(ids);
    found.forEach(issue -> missing.remove(issue.issueId().value()));
    found.addAll(read(missing));
    return found;
  }

  private interface Query {
    Search of(List<Long> ids, List<String> fields, @Nullable String token);
  }

  private List<Issue> read(Collection<Long> ids, int size, Query query) {
    List<Long> sorted = ids.stream().sorted().toList();
    var found = new ArrayList<Issue>();
    for (int from = 0; from < sorted.size(); from += size) {
      found.addAll(batch(sorted.subList(from, Math.min(from + size, sorted.size())), query));
    }
    return found;
  }

  private List<Issue> batch(List<Long> ids, Query query) {
    try {
      return search(ids, query);
    } catch (JiraFailure.Rejected refused) {
      return ids.size() == 1 ? single(ids.get(0)) : halves(ids, query);
    }
  }

  private List<Issue> halves(List<Long> ids, Query query) {
    int middle = ids.size() / 2;
    var found = new ArrayList<>(batch(ids.subList(0, middle), query));
    found.addAll(batch(ids.subList(middle, ids.size()), query));
    return found;
  }

  private List<Issue> search(List<Long> ids, Query query) {
    var found = new ArrayList<Issue>();
    @Nullable String token = null;
    do {
      SearchResult page = jira.search(query.of(List.copyOf(ids), fields, token));
      found.addAll(page.issues());
      token = page.nextPageToken();
    } while (token != null);
    return found;
  }

  private List<Issue> single(long id) {
    try {
      return List.of(
          jira.issue(
              Long.toString(id),
              String.join(",", fields),
              String.join(",", Fetch.PROPERTIES),
              Fetch.CHANGELOG));
    } catch (JiraFailure.Gone gone) {
      return List.of();
    }
  }
}
