package dev.idd.app.metrics.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What people answered about incidents.
 *
 * @param scores one for each answer
 * @param incidentOf the place of the incident of each answer
 */
record Scores(Ordered scores, int[] incidentOf) {

  static Scores of(List<ScoreRow> answers, Map<Long, Integer> places) {
    List<ScoreRow> inOrder =
        answers.stream()
            .filter(one -> places.containsKey(one.incident()))
            .sorted(Comparator.comparingInt(ScoreRow::score).thenComparingLong(ScoreRow::incident))
            .toList();
    return new Scores(
        Ordered.of(
            inOrder.stream()
                .flatMapToLong(one -> LongStream.generate(one::score).limit(one.people()))
                .toArray()),
        inOrder.stream().flatMapToInt(one -> places(one, places)).toArray());
  }

  private static IntStream places(ScoreRow one, Map<Long, Integer> places) {
    return IntStream.generate(() -> places.getOrDefault(one.incident(), 0)).limit(one.people());
  }
}
