package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.metrics.Pareto.By;
import dev.idd.app.metrics.Pareto.Item;
import dev.idd.app.metrics.Pareto.Weight;
import dev.idd.app.metrics.numbers.Kinds.Kind;
import dev.idd.app.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What most of the trouble comes from, and where. */
class ParetoTest {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("clock", "ledger", true, 3, 0),
          new Kind("clock", "search", true, 1, 90),
          new Kind("network", "search", true, 4, 30),
          new Kind("network", "", false, 1, 0),
          new Kind("config", "ledger", false, 1, 0),
          new Kind("", "", false, 7, 600));

  private static Pareto pareto(By by, Weight weight) {
    return Pareto.of(Instant.EPOCH, KINDS, by, weight, String::toUpperCase);
  }

  @Test
  void theLargestComesFirstAndSharesAddUp() {
    Pareto pareto = pareto(By.CLASS, Weight.VOLUME);
    List<Item> items = pareto.items();

    assertThat(pareto.n()).isEqualTo(17);
    assertThat(pareto.unclassified()).isEqualTo(7);
    assertThat(items).extracting(Item::key).containsExactly("network", "clock", "config");
    assertThat(items).extracting(Item::label).containsExactly("NETWORK", "CLOCK", "CONFIG");
    assertThat(items).extracting(Item::value).containsExactly(5.0, 4.0, 1.0);
    assertThat(items.get(1).cumulative()).isEqualTo(.9, within(1e-9));
    assertThat(items.get(2).cumulative()).isEqualTo(1, within(1e-9));
    assertThat(pareto(By.COMPONENT, Weight.VOLUME).items())
        .extracting(Item::key)
        .containsExactly("search", "ledger");
  }

  @Test
  void hoursNameOthersThanIncidentsDo() {
    Pareto pareto = pareto(By.CLASS, Weight.COST);

    assertThat(pareto.n()).isEqualTo(17);
    assertThat(pareto.items()).extracting(Item::key).containsExactly("clock", "network");
    assertThat(pareto.items()).extracting(Item::value).containsExactly(1.5, .5);
    assertThat(pareto.items().get(0).share()).isEqualTo(.75, within(1e-9));
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(Pareto.of(Instant.EPOCH, List.of(), By.CLASS, Weight.VOLUME, key -> key).items())
        .isEmpty();
    var unsaid = List.of(new Kind("", "", false, 3, 60));
    assertThat(Pareto.of(Instant.EPOCH, unsaid, By.CLASS, Weight.COST, key -> key).items())
        .isEmpty();
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
  }
}
