package dev.idd.app.mining.facts;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.mining.facts.IssueSnapshot.Move;
import dev.idd.app.settings.policy.Severity;
import dev.idd.app.settings.policy.SeverityField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Derives facts from a snapshot: the same snapshot always gives the same facts. */
public final class Facts {
  private Facts() {}

  /**
   * @param closedStatuses ids of the statuses that the project calls closed
   */
  public static IncidentFact incident(IssueSnapshot issue, Set<String> closedStatuses) {
    return incident(issue, closedStatuses, SeverityField.NONE);
  }

  /**
   * @param closedStatuses ids of the statuses that the project calls closed
   * @param severity where the project says how severe an incident is
   */
  public static IncidentFact incident(
      IssueSnapshot issue, Set<String> closedStatuses, SeverityField severity) {
    Instant closed =
        closedStatuses.contains(issue.status())
            ? arrival(
                issue,
                move -> closedStatuses.contains(move.from()),
                move -> closedStatuses.contains(move.to()))
            : null;
    Instant done = doneAt(issue);
    int reopened =
        (int) issue.moves().stream().filter(move -> move.fromDone() && !move.toDone()).count();
    Severity level = severity.read(new IssueFields(issue.fields())).level();
    var told = new Told(issue);
    return new IncidentFact(
        issue.id(),
        issue.key(),
        issue.project(),
        issue.created(),
        done != null ? done : issue.resolved(),
        closed,
        reopened,
        issue.reacted(),
        level == null ? null : level.code(),
        told.components(),
        told.team());
  }

  public static ImprovementFact improvement(IssueSnapshot issue) {
    return new ImprovementFact(
        issue.id(),
        issue.key(),
        issue.project(),
        issue.created(),
        doneAt(issue),
        new Told(issue).due());
  }

  private static @Nullable Instant doneAt(IssueSnapshot issue) {
    return issue.done() ? arrival(issue, Move::fromDone, Move::toDone) : null;
  }

  /**
   * When an issue that is in a group of statuses now entered it. An issue that was there from birth
   * (imported, or its history lost) has only its resolution date, or its birth.
   */
  private static Instant arrival(
      IssueSnapshot issue, Predicate<Move> cameFrom, Predicate<Move> wentTo) {
    Instant entered = lastEntry(issue.moves(), cameFrom, wentTo);
    if (entered != null) {
      return entered;
    }
    return issue.resolved() != null ? issue.resolved() : issue.created();
  }

  /** Moving about inside the group is not entering it; leaving it forgets the last entry. */
  private static @Nullable Instant lastEntry(
      List<Move> moves, Predicate<Move> cameFrom, Predicate<Move> wentTo) {
    Instant entered = null;
    for (Move move : moves) {
      if (!wentTo.test(move)) {
        entered = null;
      } else if (!cameFrom.test(move)) {
        entered = move.at();
      }
    }
    return entered;
  }
}
