package dev.idd.app.settings.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.taxonomy.Operation.Add;
import dev.idd.app.settings.taxonomy.Operation.BringBack;
import dev.idd.app.settings.taxonomy.Operation.FinishReview;
import dev.idd.app.settings.taxonomy.Operation.Merge;
import dev.idd.app.settings.taxonomy.Operation.Move;
import dev.idd.app.settings.taxonomy.Operation.Rename;
import dev.idd.app.settings.taxonomy.Operation.Retire;
import dev.idd.app.settings.taxonomy.Operation.Split;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an admin can do to a taxonomy, and what they are told when they cannot. */
class OperationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final TermKind CLASS = TermKind.CLASS;

  /** data › (input › empty), capacity; old is retired. */
  private static final RootCauses SMALL =
      new RootCauses(
          List.of(
              term("data", null, "Data"),
              term("input", "data", "Input"),
              term("empty", "input", "Empty input"),
              term("capacity", null, "Capacity"),
              term("old", null, "Old").retiredFor(null)),
          List.of(term("deploy", null, "Deployment")));

  private static Term term(String key, String parent, String name) {
    return Term.of(key, parent, name, "", List.of());
  }

  static Stream<Arguments> allowed() {
    return Stream.of(
        arguments(
            new Add(CLASS, null, "data", "Números grandes!", "Too big.", List.of("1e400")),
            "Class “Números grandes!” is added below “Data”."),
        arguments(
            new Add(TermKind.TRIGGER, "moon", null, "Moon", "", List.of()),
            "Trigger “Moon” is added."),
        arguments(
            new Rename(CLASS, "capacity", "Exhaustion", "", List.of()),
            "Class “Exhaustion” was called “Capacity” before."),
        arguments(
            new Rename(CLASS, "capacity", "Capacity", "Full.", List.of()),
            "Class “Capacity” is described differently."),
        arguments(new Move(CLASS, "empty", null), "Class “Empty input” moves to the top."),
        arguments(new Move(CLASS, "capacity", "data"), "Class “Capacity” moves below “Data”."),
        arguments(
            new Merge(CLASS, "capacity", "input"), "Class “Capacity” is merged into “Input”."),
        arguments(new Retire(CLASS, "capacity"), "Class “Capacity” is retired."),
        arguments(new BringBack(CLASS, "old"), "Class “Old” is in use again."));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void saysWhatItDoes(Operation operation, String sentence) {
    assertThat(Differences.between(SMALL, operation.applyTo(SMALL, NOW))).containsExactly(sentence);
  }

  static Stream<Arguments> refused() {
    String half = "x".repeat(81);
    return Stream.of(
        arguments(
            new Rename(CLASS, "gremlins", "G", "", List.of()),
            "key",
            "There is no class 'gremlins' in this taxonomy."),
        arguments(
            new Merge(CLASS, "data", "gremlins"),
            "into",
            "There is no class 'gremlins' in this taxonomy."),
        arguments(
            new Merge(CLASS, "data", "data"),
            "into",
            "“Data” cannot be merged into itself. Choose another class."),
        arguments(new Merge(CLASS, "old", "data"), "key", "“Old” is retired. Bring it back first."),
        arguments(
            new Merge(CLASS, "data", "old"), "into", "“Old” is retired. Bring it back first."),
        arguments(
            new Merge(CLASS, "data", "deploy"),
            "into",
            "There is no class 'deploy' in this taxonomy."),
        arguments(new Move(CLASS, "data", "empty"), "parent", "“Data” would stand below itself."),
        arguments(new Move(CLASS, "data", "data"), "parent", "“Data” would stand below itself."),
        arguments(
            new Move(CLASS, "data", "nowhere"),
            "parent",
            "There is no class 'nowhere' in this taxonomy."),
        arguments(
            new Retire(CLASS, "data"),
            "key",
            "“Data” has 1 below it. Move, merge or retire them first."),
        arguments(new Retire(CLASS, "old"), "key", "“Old” is retired. Bring it back first."),
        arguments(
            new Retire(TermKind.TRIGGER, "deploy"),
            "triggers",
            "Keep at least one trigger that can be chosen."),
        arguments(new Rename(CLASS, "data", " ", "", List.of()), "name", "Give the class a name."),
        arguments(
            new Rename(CLASS, "data", "CAPACITY", "", List.of()),
            "name",
            "Another class is called “Capacity” already."),
        arguments(
            new Rename(CLASS, "data", half, "", List.of()),
            "name",
            "Keep this under 81 characters; it has 81."),
        arguments(
            new Rename(CLASS, "data", "Data", "y".repeat(501), List.of()),
            "description",
            "Keep this under 501 characters; it has 501."),
        arguments(
            new Rename(CLASS, "data", "Data", "", Collections.nCopies(11, "e")),
            "examples",
            "Keep it to 10 examples."),
        arguments(
            new Add(CLASS, "Not A Key", null, "N", "", List.of()),
            "key",
            "'Not A Key' cannot be a key. Use small letters, digits and single hyphens, at most 64."),
        arguments(
            new Add(CLASS, "data", null, "N", "", List.of()),
            "key",
            "The key 'data' belongs to “Data”."),
        arguments(new Split(CLASS, "data", List.of()), "into", "Say what “Data” is split into."),
        arguments(
            new Add(null, null, null, "N", "", List.of()),
            "kind",
            "Say whether it is a class or a trigger."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void saysWhyNotBesideTheField(Operation operation, String field, String message) {
    Problem refused = catchThrowableOfType(Problem.class, () -> operation.applyTo(SMALL, NOW));

    assertThat(refused.extra().get("fields")).isEqualTo(List.of(new FieldError(field, message)));
  }

  @Test
  void aTreeKeepsToFourLevels() {
    RootCauses four = new Add(CLASS, "none", "empty", "None", "", List.of()).applyTo(SMALL, NOW);

    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () -> new Add(CLASS, "five", "none", "Five", "", List.of()).applyTo(four, NOW));

    assertThat(refused).hasMessage("Keep the tree to 4 levels.");
  }

  @Test
  void whatIsMergedTakesItsChildrenAlong() {
    RootCauses after = new Merge(CLASS, "data", "capacity").applyTo(SMALL, NOW);

    assertThat(after.find(CLASS, "input")).map(Term::parent).contains("capacity");
    assertThat(after.choices(CLASS))
        .extracting("name")
        .containsExactly("Capacity", "Capacity › Input", "Capacity › Input › Empty input");
  }

  @Test
  void aParentCanBeMergedIntoWhatIsBelowIt() {
    RootCauses after = new Merge(CLASS, "data", "empty").applyTo(SMALL, NOW);

    assertThat(after.choices(CLASS))
        .extracting("name")
        .containsExactly("Input", "Input › Empty input", "Capacity");
  }

  @Test
  void aChainOfMergesEndsAtItsLast() {
    RootCauses first = new Merge(CLASS, "capacity", "empty").applyTo(SMALL, NOW);
    RootCauses after = new Merge(CLASS, "empty", "input").applyTo(first, NOW);

    assertThat(after.relabelling(CLASS)).isEqualTo(Map.of("capacity", "input", "empty", "input"));
  }

  @Test
  void aSplitLeavesTheIncidentsWhereTheyAre() {
    RootCauses after =
        new Split(CLASS, "capacity", List.of(new Split.Part("Disk full", "", List.of())))
            .applyTo(SMALL, NOW);

    assertThat(after.relabelling(CLASS)).isEmpty();
    assertThat(after.find(CLASS, "capacity"))
        .map(Term::split)
        .contains(new Term.Split(List.of("disk-full"), NOW));
    assertThat(Differences.between(SMALL, after))
        .containsExactly(
            "Class “Capacity” is split: its incidents are listed for review.",
            "Class “Disk full” is added.");

    RootCauses done = new FinishReview(CLASS, "capacity").applyTo(after, NOW);
    assertThat(Differences.between(after, done))
        .containsExactly("The review of class “Capacity” is finished.");
  }

  @Test
  void twoTermsWithTheSameLettersGetKeysOfTheirOwn() {
    RootCauses after = new Add(CLASS, null, null, "Input?", "", List.of()).applyTo(SMALL, NOW);

    assertThat(after.find(CLASS, "input-2")).isPresent();
  }

  @Test
  void whatIsShippedIsInOrder() {
    assertThat(TermRules.faults(RootCauses.SHIPPED)).isEmpty();
    assertThat(RootCauses.SHIPPED.choices(CLASS)).isEqualTo(dev.idd.app.settings.Taxonomy.CLASSES);
  }
}
