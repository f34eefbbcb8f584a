package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.pattern.SimilarView.Group;
import dev.idd.app.pattern.SimilarView.Similar;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a question of the pattern review. */
class LikenessTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final Map<Trait, String> NAMES =
      Map.of(Trait.CLASS, "Concurrency", Trait.COMPONENT, "ledger");

  /** 5 is the incident; 4 is older by id and yet later, 3 and 6 are of the same moment. */
  private static final List<Seen> VISIBLE =
      List.of(seen(1, -30), seen(2, -20), seen(3, 0), seen(4, 10), seen(6, 0));

  private static Seen seen(int id, int minutes) {
    return new Seen(
        new IssueId(id),
        "OPS-" + id,
        "Summary " + id,
        NOON.plusSeconds(60L * minutes),
        new IssueStatus("1", "Open", "new"));
  }

  private static Set<IssueId> ids(String text) {
    return Arrays.stream(text.split(" "))
        .map(id -> new IssueId(Long.parseLong(id)))
        .collect(Collectors.toSet());
  }

  private static String keys(Group group) {
    return group.incidents().stream().map(Similar::key).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "earlier ones with the newest first, 1 2,   OPS-2 OPS-1",
    "not what came later,                1 4,   OPS-1",
    "of the same moment the lower id,    3 6,   OPS-3",
    "not what cannot be seen,            1 9,   OPS-1",
    "not what was not asked for,         2,     OPS-2",
  })
  void shows(String promise, String alike, String expected) {
    var likeness = new Likeness(seen(5, 0), NAMES, Map.of(Trait.CLASS, ids(alike)));

    Group group = likeness.group(Trait.CLASS, VISIBLE, ids(alike));

    assertThat(keys(group)).isEqualTo(expected);
    assertThat(group.value()).isEqualTo("Concurrency");
    assertThat(group.total()).isEqualTo(group.incidents().size());
    assertThat(group.complete()).isTrue();
  }

  @Test
  void saysWhyEachIsShown() {
    var likeness =
        new Likeness(
            seen(5, 0), NAMES, Map.of(Trait.CLASS, ids("1 2"), Trait.COMPONENT, ids("2 3")));

    var byClass = likeness.group(Trait.CLASS, VISIBLE, ids("1 2")).incidents();
    var byComponent = likeness.group(Trait.COMPONENT, VISIBLE, ids("2 3")).incidents();

    assertThat(byClass)
        .extracting(Similar::reasons)
        .containsExactly(
            List.of("Same class: Concurrency", "Same component: ledger"),
            List.of("Same class: Concurrency"));
    assertThat(byComponent).first().extracting(Similar::key).isEqualTo("OPS-3");
  }

  @Test
  void hasNothingToShowForWhatIsNotRecorded() {
    Group group =
        new Likeness(seen(5, 0), NAMES, Map.of()).group(Trait.AI_FAILURE_MODE, VISIBLE, ids("1 2"));

    assertThat(group).isEqualTo(new Group(null, List.of(), 0, true));
  }

  @Test
  void showsTenAndCountsAllThatWereLookedAt() {
    var many = IntStream.range(100, 112).mapToObj(id -> seen(id, -id)).toList();
    var looked = many.stream().map(Seen::id).collect(Collectors.toSet());
    var alike =
        Stream.concat(looked.stream(), Stream.of(new IssueId(1))).collect(Collectors.toSet());

    Group group =
        new Likeness(seen(500, 0), NAMES, Map.of(Trait.CLASS, alike))
            .group(Trait.CLASS, many, looked);

    assertThat(group.incidents()).hasSize(10);
    assertThat(group.incidents().get(0).key()).isEqualTo("OPS-100");
    assertThat(group.total()).isEqualTo(12);
    assertThat(group.complete()).isFalse();
  }
}
