package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.text.Fusion.Candidate;
import dev.idd.app.pattern.text.Fusion.Ranked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One ranking of two that speak different units. */
class FusionTest {

  private static Candidate candidate(long issue, double words, double meaning) {
    return new Candidate(new IssueId(issue), words, meaning);
  }

  private static List<Long> order(Candidate... candidates) {
    return Fusion.rank(List.of(candidates)).stream()
        .map(Ranked::issue)
        .map(IssueId::value)
        .toList();
  }

  @Test
  void theUnitsOfWordsDoNotMatter() {
    assertThat(order(candidate(1, 1, .9), candidate(2, 3, .5), candidate(3, 2, .1)))
        .isEqualTo(order(candidate(1, 100, .9), candidate(2, 300, .5), candidate(3, 200, .1)));
  }

  @Test
  void meaningWeighsMore() {
    assertThat(order(candidate(1, 9, .1), candidate(2, 1, .9))).containsExactly(2L, 1L);
  }

  @Test
  void aHalfThatSaysTheSameOfAllDecidesNothing() {
    assertThat(order(candidate(1, 5, .2), candidate(2, 5, .1), candidate(3, 5, .3)))
        .containsExactly(3L, 1L, 2L);
    assertThat(Fusion.rank(List.of(candidate(1, 5, .2))).get(0).score()).isEqualTo(0, within(1e-9));
  }

  @Test
  void ofEqualsTheNewerComesFirst() {
    assertThat(order(candidate(1, 5, .2), candidate(2, 5, .2))).containsExactly(2L, 1L);
    assertThat(Fusion.rank(List.of())).isEmpty();
  }
}
