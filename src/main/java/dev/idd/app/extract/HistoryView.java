package dev.idd.app.extract;

import dev.idd.app.jira.Person;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Who changed which step of an Extract, the newest change first. */
record HistoryView(List<ChangeView> changes) {

  record ChangeView(long version, String step, Person by, Instant at) {}

  static HistoryView of(List<History.Change> changes, Function<String, Person> person) {
    return new HistoryView(
        changes.stream()
            .map(one -> new ChangeView(one.version(), one.step(), person.apply(one.by()), one.at()))
            .toList());
  }
}
