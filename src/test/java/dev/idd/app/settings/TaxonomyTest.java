package dev.idd.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are counted for years: they must be distinct, plain, and explained. */
class TaxonomyTest {

  static List<List<Choice>> lists() {
    return List.of(
        Taxonomy.CLASSES,
        Taxonomy.TRIGGERS,
        Taxonomy.EVIDENCE_KINDS,
        Taxonomy.REQUIREMENT_KINDS,
        Taxonomy.TEST_KINDS,
        Taxonomy.AI_CATEGORIES,
        Taxonomy.AI_FAILURE_MODES);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyChoiceStandsForItself(List<Choice> choices) {
    assertThat(choices).extracting(Choice::key).doesNotHaveDuplicates();
    assertThat(choices).extracting(Choice::name).doesNotHaveDuplicates();
    assertThat(choices)
        .allSatisfy(
            choice -> {
              assertThat(choice.key()).matches("[a-z]+(-[a-z]+)*").hasSizeLessThan(64);
              assertThat(choice.description()).endsWith(".");
            });
  }
}
