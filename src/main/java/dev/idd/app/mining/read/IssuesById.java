package dev.idd.app.mining.read;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.SearchResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    List<Long> sorted = ids.stream().sorted().toList();
    var found = new ArrayList<Issue>();
    for (int from = 0; from < sorted.size(); from += BATCH) {
      found.addAll(batch(sorted.subList(from, Math.min(from + BATCH, sorted.size()))));
    }
    return found;
  }

  private List<Issue> batch(List<Long> ids) {
    try {
      return search(ids);
    } catch (JiraFailure.Rejected refused) {
      return ids.size() == 1 ? single(ids.get(0)) : halves(ids);
    }
  }

  private List<Issue> halves(List<Long> ids) {
    int middle = ids.size() / 2;
    var found = new ArrayList<>(batch(ids.subList(0, middle)));
    found.addAll(batch(ids.subList(middle, ids.size())));
    return found;
  }

  private List<Issue> search(List<Long> ids) {
    var found = new ArrayList<Issue>();
    @Nullable String token = null;
    do {
      SearchResult page = jira.search(Fetch.byId(List.copyOf(ids), fields, token));
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
