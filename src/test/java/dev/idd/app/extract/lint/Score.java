package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Labelled.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How well the lint agrees with the labels: which kind it took for which, and how often. */
final class Score {
  private final Map<StatementKind, Map<StatementKind, Integer>> table =
      new EnumMap<>(StatementKind.class);

  static Score of(Lint lint, List<Statement> statements) {
    var score = new Score();
    for (Statement statement : statements) {
      StatementKind read = lint.statement(statement.text(), statement.summaryOrNone()).kind();
      score
          .table
          .computeIfAbsent(statement.expected(), kind -> new EnumMap<>(StatementKind.class))
          .merge(read, 1, Integer::sum);
    }
    return score;
  }

  /** Of what was taken for a requirement, the share that is one. */
  double precision() {
    return (double) right() / taken();
  }

  /** Of the requirements, the share that was recognised. */
  double recall() {
    return (double) right() / requirements();
  }

  private int taken() {
    return table.values().stream().mapToInt(Score::takenForRequirement).sum();
  }

  private int requirements() {
    return all(table.get(StatementKind.REQUIREMENT));
  }

  private static int all(Map<StatementKind, Integer> row) {
    return row.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int right() {
    return takenForRequirement(table.get(StatementKind.REQUIREMENT));
  }

  private static int takenForRequirement(Map<StatementKind, Integer> row) {
    return row.getOrDefault(StatementKind.REQUIREMENT, 0);
  }

  String print(String title) {
    String head =
        Arrays.stream(StatementKind.values())
            .map(kind -> "%12s".formatted(kind.key()))
            .collect(Collectors.joining());
    String rows =
        table.entrySet().stream()
            .map(row -> row(row.getKey(), row.getValue()))
            .collect(Collectors.joining("\n"));
    int size = table.values().stream().mapToInt(Score::all).sum();
    return "Lint, %s, n = %d: is it a requirement? precision %.3f (%d of %d), recall %.3f (%d of %d)%n%-15s%s%n%s%n"
        .formatted(
            title,
            size,
            precision(),
            right(),
            taken(),
            recall(),
            right(),
            requirements(),
            "label, read as",
            head,
            rows);
  }

  private static String row(StatementKind label, Map<StatementKind, Integer> read) {
    return Arrays.stream(StatementKind.values())
        .map(kind -> String.format(Locale.ROOT, "%12d", read.getOrDefault(kind, 0)))
        .collect(Collectors.joining("", "%-15s".formatted(label.key()), ""));
  }
}
