package dev.idd.app.mining.read;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Changelog;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to an issue, oldest first, complete even where Jira cut the history. */
final class Histories {
  private static final int PAGE = 100;
  private static final Comparator<History> OLDEST_FIRST =
      Comparator.comparing(Histories::at)
          .thenComparing(history -> history.id().length())
          .thenComparing(History::id);
  private final JiraApi jira;

  Histories(JiraApi jira) {
    this.jira = jira;
  }

  /** One change of status, by ids. */
  record StatusChange(Instant at, String from, String to) {}

  /**
   * What happened to an issue, oldest first.
   *
   * @param taken when it was first given to somebody; null: never
   */
  record Past(List<StatusChange> statuses, @Nullable Instant taken) {}

  Past of(Issue issue) {
    List<History> all = complete(issue).stream().sorted(OLDEST_FIRST).toList();
    return new Past(statuses(all), taken(all));
  }

  private static List<StatusChange> statuses(List<History> all) {
    return all.stream()
        .flatMap(
            history ->
                history.items().stream()
                    .filter(item -> is("status", item))
                    .map(item -> change(history, item)))
        .toList();
  }

  private static @Nullable Instant taken(List<History> all) {
    return all.stream()
        .filter(
            history ->
                history.items().stream()
                    .anyMatch(item -> is("assignee", item) && item.to() != null))
        .map(Histories::at)
        .findFirst()
        .orElse(null);
  }

  private List<History> complete(Issue issue) {
    Changelog sent = issue.changelog();
    if (sent == null) {
      return completed(issue.id(), List.of(), Integer.MAX_VALUE);
    }
    return sent.histories().size() >= sent.total()
        ? sent.histories()
        : completed(issue.id(), sent.histories(), sent.total());
  }

  /** Jira sends the newest with the issue; from the oldest on we ask until none is missing. */
  private List<History> completed(String issue, List<History> newest, int total) {
    var all = new LinkedHashMap<String, History>();
    newest.forEach(history -> all.put(history.id(), history));
    int asked = 0;
    Page<History> page;
    do {
      page = jira.changelog(issue, asked, PAGE);
      page.values().forEach(history -> all.put(history.id(), history));
      asked += page.values().size();
    } while (all.size() < total && !page.last() && !page.values().isEmpty());
    return List.copyOf(all.values());
  }

  private static boolean is(String field, Item item) {
    return field.equals(Objects.requireNonNullElse(item.fieldId(), item.field()));
  }

  private static StatusChange change(History history, Item item) {
    return new StatusChange(
        at(history),
        Objects.requireNonNullElse(item.from(), ""),
        Objects.requireNonNullElse(item.to(), ""));
  }

  private static Instant at(History history) {
    return IssueFields.instant(history.created());
  }
}
