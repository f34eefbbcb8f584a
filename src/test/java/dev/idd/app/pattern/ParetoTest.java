package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.pattern.ClassifiedCounts.Kind;
import dev.idd.app.pattern.FindingEffects.Effect;
import dev.idd.app.pattern.FindingEffects.Exposure;
import dev.idd.app.pattern.Pareto.By;
import dev.idd.app.pattern.Pareto.Item;
import dev.idd.app.pattern.Pareto.Weight;
import dev.idd.app.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What most of the trouble comes from, and where. */
class ParetoTest {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("clock", "ledger", 3),
          new Kind("clock", "search", 1),
          new Kind("network", "search", 4),
          new Kind("network", "", 1),
          new Kind("config", null, 1),
          new Kind(null, null, 7));

  @Test
  void theLargestComesFirstAndSharesAddUp() {
    List<Item> items = Pareto.items(KINDS, By.CLASS, String::toUpperCase);

    assertThat(items).extracting(Item::key).containsExactly("network", "clock", "config");
    assertThat(items).extracting(Item::label).containsExactly("NETWORK", "CLOCK", "CONFIG");
    assertThat(items).extracting(Item::value).containsExactly(5.0, 4.0, 1.0);
    assertThat(items.get(1).cumulative()).isEqualTo(.9, within(1e-9));
    assertThat(items.get(2).cumulative()).isEqualTo(1, within(1e-9));
    assertThat(Pareto.items(KINDS, By.COMPONENT, key -> key))
        .extracting(Item::key)
        .containsExactly("search", "ledger");
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(Pareto.items(List.of(), By.CLASS, key -> key)).isEmpty();
    assertThat(Pareto.items(List.of(new Kind(null, null, 3)), By.CLASS, key -> key)).isEmpty();
  }

  @Test
  void theMapHasWhatPeopleSaidBothOf() {
    HeatMap map = HeatMap.of(Instant.EPOCH, KINDS, String::toUpperCase);

    assertThat(map.n()).isEqualTo(8);
    assertThat(map.classes()).extracting(HeatMap.Named::key).containsExactly("clock", "network");
    assertThat(map.components()).containsExactly("search", "ledger");
    assertThat(map.cells())
        .containsExactlyInAnyOrder(
            new HeatMap.Cell("clock", "ledger", 3),
            new HeatMap.Cell("clock", "search", 1),
            new HeatMap.Cell("network", "search", 4));
  }

  @Test
  void whatIsNoChoiceIsRefused() {
    assertThat(By.of(null)).isEqualTo(By.CLASS);
    assertThat(Weight.of("cost")).isEqualTo(Weight.COST);
    assertThatThrownBy(() -> By.of("team")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Weight.of("COST")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Days.of("2026-13-01", "x")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Days.of("2026-02-01", "2026-01-01")).isInstanceOf(Problem.class);
    assertThat(Days.of("2026-01-01", "2026-01-01").until())
        .isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"3,30,30,true", "2,300,300,false", "9,29,30,false", "9,30,29,false"})
  void anEffectTakesTimeOnBothSides(int n, long before, long after, boolean enough) {
    assertThat(Effect.of(new Exposure(n, before), new Exposure(0, after)).enough())
        .isEqualTo(enough);
  }
}
