package dev.idd.app.extract;

import dev.idd.app.settings.people.StewardRule;
import dev.idd.app.settings.people.StewardRule.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to lead a new incident by the project's rule. Pure: whoever asks passes over those who
 * cannot be given work, and says who it became.
 *
 * @param candidates in this order
 * @param onDuty whose turn the week is, whoever stands in for them; null unless weeks are taken in
 *     turns
 */
record StewardChoice(
    StewardRule rule, List<String> candidates, LocalDate week, @Nullable String onDuty) {

  /** Those whom Jira names on the incident, its components and its project. */
  record Named(
      @Nullable String assignee,
      @Nullable String reporter,
      @Nullable String projectLead,
      List<String> componentLeads) {
    static final Named NOBODY = new Named(null, null, null, List.of());
  }

  /**
   * @param last the last turn; null when nobody had one
   * @param week the Monday of the incident's week
   */
  static StewardChoice of(
      StewardRule rule, Named named, @Nullable StewardTurn last, LocalDate week) {
    List<String> candidates =
        switch (rule.rule()) {
          case NONE -> List.of();
          case PERSON -> rule.accounts();
          case ASSIGNEE -> maybe(named.assignee());
          case REPORTER -> maybe(named.reporter());
          case PROJECT_LEAD -> maybe(named.projectLead());
          case COMPONENT_LEAD -> List.copyOf(new LinkedHashSet<>(named.componentLeads()));
          case ROTATION -> from(rule.accounts(), first(rule, last, week));
        };
    boolean weekly = rule.rule() == StewardRule.Kind.ROTATION && rule.turn() == Turn.WEEK;
    return new StewardChoice(
        rule, candidates, week, weekly && !candidates.isEmpty() ? candidates.get(0) : null);
  }

  private static List<String> maybe(@Nullable String account) {
    return Stream.ofNullable(account).filter(one -> !one.isEmpty()).toList();
  }

  private static List<String> from(List<String> accounts, int first) {
    var turned = new ArrayList<>(accounts);
    Collections.rotate(turned, -first);
    return turned;
  }

  private static int first(StewardRule rule, @Nullable StewardTurn last, LocalDate week) {
    List<String> accounts = rule.accounts();
    if (last == null || accounts.isEmpty()) {
      return 0;
    }
    int known = accounts.indexOf(last.account());
    // Behind somebody who left, everybody has moved up by one.
    int there = known >= 0 ? known : last.place() % accounts.size();
    if (rule.turn() == Turn.WEEK) {
      long weeks = ChronoUnit.WEEKS.between(last.week(), week);
      return (int) Math.floorMod(there + weeks, (long) accounts.size());
    }
    return known >= 0 ? (known + 1) % accounts.size() : there;
  }

  /**
   * What to remember when this candidate took it; null: nothing new.
   *
   * @param last the last turn, as it was given before
   */
  @Nullable StewardTurn next(String chosen, @Nullable StewardTurn last) {
    if (rule.rule() != StewardRule.Kind.ROTATION) {
      return null;
    }
    String account = Objects.requireNonNullElse(onDuty, chosen);
    boolean earlierWeek = onDuty != null && last != null && !week.isAfter(last.week());
    boolean stillListed = last != null && rule.accounts().contains(last.account());
    return earlierWeek && stillListed
        ? null
        : new StewardTurn(account, rule.accounts().indexOf(account), week);
  }
}
