package dev.idd.app.extract;

import dev.idd.app.jira.AdfText;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.jira.JiraJson.Comment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moments of an incident from what Jira remembers. Pure. Statuses count by category and
 * by the project's settings, never by name; a comment with {@code #mitigated} (or another moment)
 * says it outright.
 *
 * @param created when the issue was created
 * @param reporter whose own comments acknowledge nothing; may be unknown
 * @param categories the category of every status by id: {@code new}, {@code indeterminate}, {@code
 *     done}
 * @param closedStatuses the statuses in which an incident is closed
 * @param overStatuses the statuses in which it is over for its users, closed or not; none: Jira's
 *     resolution and the category "done" tell
 */
record TimelineFromJira(
    Instant created,
    @Nullable String reporter,
    IssueStory story,
    Map<String, String> categories,
    Set<String> closedStatuses,
    Set<String> overStatuses) {
  private static final String DONE = "done";
  private static final String NEW = "new";

  Timeline read() {
    return new Timeline(
        said("detected", created),
        said("acknowledged", firstReaction()),
        said("mitigated", null),
        said("resolved", resolvedSince()),
        said("closed", closedSince()));
  }

  /** What a comment says outright, or else what the rest suggests. */
  private @Nullable Instant said(String moment, @Nullable Instant otherwise) {
    Pattern mark =
        Pattern.compile("(?s).*(?<!\\w)#" + moment + "(?!\\w).*", Pattern.CASE_INSENSITIVE);
    return people()
        .filter(comment -> mark.matcher(AdfText.of(comment.body())).matches())
        .map(comment -> IssueFields.instant(comment.created()))
        .min(Comparator.naturalOrder())
        .orElse(otherwise);
  }

  private Stream<Comment> people() {
    return story.comments().stream().filter(Comment::byPerson);
  }

  /** Somebody took it, moved it on, or answered. */
  private @Nullable Instant firstReaction() {
    Stream<Instant> changes =
        story.histories().stream()
            .filter(one -> one.items().stream().anyMatch(this::isReaction))
            .map(TimelineFromJira::at);
    Stream<Instant> answers =
        people()
            .filter(comment -> !comment.isBy(reporter))
            .map(comment -> IssueFields.instant(comment.created()));
    return Stream.concat(changes, answers).min(Comparator.naturalOrder()).orElse(null);
  }

  private boolean isReaction(Item item) {
    return switch (item.field().toLowerCase(Locale.ROOT)) {
      case "assignee" -> item.to() != null;
      case "status" -> isIn(item.from(), NEW) && !isIn(item.to(), NEW);
      default -> false;
    };
  }

  private @Nullable Instant resolvedSince() {
    return overStatuses.isEmpty()
        ? earlier(inDoneSince(), resolutionSince())
        : since("status", value -> value != null && overStatuses.contains(value));
  }

  private @Nullable Instant inDoneSince() {
    return since("status", value -> isIn(value, DONE));
  }

  private @Nullable Instant resolutionSince() {
    return since("resolution", value -> value != null);
  }

  private @Nullable Instant closedSince() {
    return since("status", value -> value != null && closedStatuses.contains(value));
  }

  private boolean isIn(@Nullable String status, String category) {
    return category.equals(categories.get(status == null ? "" : status));
  }

  /** When a field took a value of this sort and kept it; null when it has none now. */
  private @Nullable Instant since(String field, Sort sort) {
    Instant since = null;
    List<History> inOrder =
        story.histories().stream().sorted(Comparator.comparing(TimelineFromJira::at)).toList();
    for (History history : inOrder) {
      for (Item item : history.items()) {
        if (item.field().equals(field)) {
          since = sort.has(item.to()) ? earlier(since, at(history)) : null;
        }
      }
    }
    return since;
  }

  private interface Sort {
    boolean has(@Nullable String value);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Instant at(History history) {
    return IssueFields.instant(history.created());
  }
}
