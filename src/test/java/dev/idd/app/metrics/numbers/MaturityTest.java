package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.metrics.numbers.Maturity.Answer;
import dev.idd.app.metrics.numbers.Maturity.Category;
import dev.idd.app.metrics.numbers.Maturity.Cell;
import dev.idd.app.metrics.numbers.Maturity.Place;
import dev.idd.app.metrics.numbers.Maturity.State;
import dev.idd.app.metrics.numbers.RepeatReduction.Exposure;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaturityTest {
  private static final Evidence NOTHING = data(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, false);
  private static final Map<Place, Answer> ALL_YES =
      Map.of(
          new Place(Category.PEOPLE, 5), new Answer(true, "Yes, the platform team."),
          new Place(Category.PROCESS, 4), new Answer(true, ""),
          new Place(Category.TECHNOLOGY, 5), new Answer(true, ""));

  private static Evidence data(
      int incidents,
      int extracted,
      int committed,
      int validated,
      int linked,
      int classified,
      int escalated,
      int done,
      int due,
      int resolved,
      List<RepeatReduction> repeats,
      int mined,
      boolean complete) {
    return new Evidence(
        incidents,
        new Funnel(incidents, extracted, committed, 0, validated),
        linked,
        classified,
        escalated,
        Point.share(done, due, 0),
        resolved,
        repeats,
        mined,
        complete);
  }

  private static RepeatReduction repeats(double high, boolean enough) {
    return new RepeatReduction(
        "k", 0, new Exposure(9, 100), new Exposure(1, 100), 0.1, 0.0, high, enough);
  }

  static Stream<Arguments> projects() {
    return Stream.of(
        Arguments.of("nothing at all", NOTHING, Map.of(), List.of(1, 1, 1, 1)),
        Arguments.of(
            "one incident with everything",
            data(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, List.of(), 1, true),
            ALL_YES,
            List.of(2, 2, 2, 2)),
        Arguments.of(
            "half is enough, of ten",
            data(10, 10, 5, 1, 5, 5, 0, 6, 10, 9, List.of(), 10, true),
            Map.of(),
            List.of(3, 3, 4, 3)),
        Arguments.of(
            "just less than that",
            data(10, 10, 4, 1, 4, 4, 0, 5, 10, 9, List.of(), 10, true),
            Map.of(),
            List.of(2, 2, 2, 3)),
        Arguments.of(
            "not all of it read",
            data(10, 10, 5, 1, 5, 5, 0, 6, 10, 9, List.of(), 10, false),
            Map.of(),
            List.of(3, 3, 3, 3)),
        Arguments.of(
            "a comparison that shows nothing",
            data(10, 10, 5, 1, 5, 5, 2, 6, 10, 9, List.of(repeats(1.2, true)), 10, true),
            ALL_YES,
            List.of(5, 4, 5, 4)),
        Arguments.of(
            "too little to compare",
            data(10, 10, 5, 1, 5, 5, 2, 6, 10, 9, List.of(repeats(0.5, false)), 10, true),
            ALL_YES,
            List.of(5, 4, 5, 3)),
        Arguments.of(
            "everything",
            data(10, 10, 5, 1, 5, 5, 2, 6, 10, 9, List.of(repeats(0.5, true)), 10, true),
            ALL_YES,
            List.of(5, 5, 5, 5)));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("projects")
  void aLevelIsReachedWithAllBelowIt(
      String what, Evidence data, Map<Place, Answer> answers, List<Integer> levels) {
    List<Cell> cells = Maturity.of(data, answers);

    assertThat(Maturity.levels(cells).values()).containsExactlyElementsOf(levels);
    assertThat(cells).hasSize(20).allMatch(cell -> !cell.evidence().isBlank());
    assertThat(cells).allMatch(cell -> (cell.gap() == null) == (cell.state() == State.MET));
    assertThat(cells.stream().filter(Cell::answerable).map(Cell::place))
        .allMatch(Maturity::asks)
        .hasSize(3);
  }

  @Test
  void whatNobodyAnsweredIsAskedAndNoIsAnAnswer() {
    Place place = new Place(Category.PEOPLE, 5);

    assertThat(at(Maturity.of(NOTHING, Map.of()), place).state()).isEqualTo(State.NEEDS_ANSWER);
    Cell no = at(Maturity.of(NOTHING, Map.of(place, new Answer(false, "Not yet."))), place);
    assertThat(no.state()).isEqualTo(State.MISSING);
    assertThat(no.evidence()).endsWith("Answered no. Not yet.");
  }

  private static Cell at(List<Cell> cells, Place place) {
    return cells.stream().filter(cell -> cell.place().equals(place)).findFirst().orElseThrow();
  }
}
